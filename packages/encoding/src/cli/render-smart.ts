import { formatPlural, type Style } from '@23telecom/command-line';
import type { SmartReason, SmartText } from '../smart/index.ts';
import { toCells } from './cells.ts';

/** Different replacements that are shown; the others are only counted. */
const maxShown = 8;

const reasons: Readonly<Record<SmartReason, string>> = {
  'already-gsm7': 'nothing to replace',
  'cannot-be-helped': 'unchanged, because some characters have no replacement',
  'not-cheaper': 'unchanged, because replacing saves no segment',
};

/** Renders the replacements that `--smart` made, and the segments that they save. */
export function renderSmart(smart: SmartText, style: Style): string {
  const { replacements, reason, before, after } = smart;
  if (reason) return `${style.bold('Smart')}     ${reasons[reason]}\n`;
  const kinds = [
    ...new Set(replacements.map(({ character, replacement }) => show(character, replacement))),
  ];
  const more = kinds.length > maxShown ? `  and ${kinds.length - maxShown} more` : '';
  const saved = `${formatPlural(after.segments, 'segment')} instead of ${before.segments}`;
  return [
    `${style.bold('Smart')}     ${formatPlural(replacements.length, 'replacement')}, ${saved}`,
    `          ${kinds.slice(0, maxShown).join('  ')}${more}`,
    '',
  ].join('\n');
}

/** Renders a hint at the effect of `--smart`. */
export function renderHint({ before, after }: SmartText, style: Style): string {
  const saved =
    after.segments < before.segments
      ? `: ${formatPlural(after.segments, 'segment')} instead of ${before.segments}`
      : '';
  return style.dim(`Use --smart to make it ${after.encoding}${saved}`) + '\n';
}

function show(character: string, replacement: string): string {
  const shown = toCells(character).map((cell) => cell.shown);
  return `${shown.join('')} → ${replacement === '' ? 'nothing' : replacement.replaceAll(' ', '·')}`;
}
