import type { SmartText } from '../smart/index.ts';
import { toCells } from './cells.ts';
import { formatPlural } from './format-number.ts';
import type { Style } from './style.ts';

/** Kinds of replacements that are shown; the rest is counted. */
const mostShown = 8;

/** What `--smart` replaced and what that saves. */
export function renderSmart({ replacements, before, after }: SmartText, style: Style): string {
  if (replacements.length === 0) return `${style.bold('Smart')}     nothing to replace\n`;
  const kinds = [
    ...new Set(replacements.map(({ character, replacement }) => show(character, replacement))),
  ];
  const more = kinds.length > mostShown ? `  and ${kinds.length - mostShown} more` : '';
  const saved = `${formatPlural(after.segments, 'segment')} instead of ${before.segments}`;
  return [
    `${style.bold('Smart')}     ${formatPlural(replacements.length, 'replacement')}, ${saved}`,
    `          ${kinds.slice(0, mostShown).join('  ')}${more}`,
    '',
  ].join('\n');
}

/** What `--smart` would do. */
export function renderHint({ before, after }: SmartText, style: Style): string {
  const saved =
    after.segments < before.segments
      ? `: ${formatPlural(after.segments, 'segment')} instead of ${before.segments}`
      : '';
  return style.dim(`--smart makes it ${after.encoding}${saved}`) + '\n';
}

function show(character: string, replacement: string): string {
  const shown = toCells(character).map((cell) => cell.shown);
  return `${shown.join('')} → ${replacement === '' ? 'nothing' : replacement.replaceAll(' ', '·')}`;
}
