import { flags, type Flag } from './flags.ts';

const column = 32;
const width = 100;

/** What `--help` prints. */
export function formatHelp(): string {
  const lines = Object.entries<Flag>(flags).flatMap(([name, { short, value, help }]) => {
    const names = `  ${short === undefined ? '    ' : `-${short}, `}--${name}`;
    const head = value === undefined ? names : `${names} ${value}`;
    const [first = '', ...rest] = wrap(help, width - column);
    const isLong = head.length >= column - 1;
    const indented = (isLong ? [first, ...rest] : rest).map((line) => ' '.repeat(column) + line);
    return isLong ? [head, ...indented] : [head.padEnd(column) + first, ...indented];
  });
  return [
    'The 23 Telecom SMS API on this machine.',
    '',
    'Usage: npx @23telecom/sandbox [flags]',
    '',
    ...lines,
    '',
  ].join('\n');
}

function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
