import { formatHelpRows } from '@23telecom/command-line';
import { flags, type Flag } from './flags.ts';

const columns = { start: 32, end: 100 };

/** Formats the text that `--help` prints. */
export function formatHelp(): string {
  const rows = Object.entries<Flag>(flags).map(([name, { short, value, help }]) => {
    const names = `${short === undefined ? '    ' : `-${short}, `}--${name}`;
    return { head: value === undefined ? names : `${names} ${value}`, text: help };
  });
  return [
    'Runs the 23 Telecom SMS API on this machine.',
    '',
    'Usage: npx @23telecom/sandbox [flags]',
    '',
    ...formatHelpRows(rows, columns),
    '',
  ].join('\n');
}
