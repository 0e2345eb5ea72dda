import { formatCount, formatPlural, type Style } from '@23telecom/command-line';
import type { Offender } from '../segments/offenders.ts';
import { type Cell, toCells, wrapCells } from './cells.ts';

/** Lines and different characters that are shown; the others are only counted. */
const maxLines = 4;
const maxKinds = 8;

/** Renders the characters that GSM-7 lacks: the lines with a caret under each, then a list. */
export function renderOffenders(
  text: string,
  offenders: readonly Offender[],
  style: Style,
  columns: number,
): string {
  const title = `${formatPlural(offenders.length, 'character')} outside GSM-7`;
  const lines = [style.bold(title), ...renderPlaces(text, offenders, style, columns), ''];
  const kinds = countKinds(offenders);
  for (const { first, count } of kinds.slice(0, maxKinds)) {
    const [cell] = toCells(first.character);
    const isVisible = cell?.shown === first.character;
    const shape = isVisible ? first.character + ' '.repeat(2 - cell.columns) : '  ';
    const times = count > 1 ? `, ${formatCount(count)} times` : '';
    lines.push(`  ${first.codePoint.padEnd(7)}  ${shape}  at index ${first.index}${times}`);
  }
  if (kinds.length > maxKinds) {
    lines.push(`  and ${formatPlural(kinds.length - maxKinds, 'other character')}`);
  }
  return lines.join('\n') + '\n';
}

function countKinds(offenders: readonly Offender[]): { first: Offender; count: number }[] {
  const kinds = new Map<string, { first: Offender; count: number }>();
  for (const offender of offenders) {
    const kind = kinds.get(offender.codePoint);
    if (kind) kind.count++;
    else kinds.set(offender.codePoint, { first: offender, count: 1 });
  }
  return [...kinds.values()];
}

function renderPlaces(
  text: string,
  offenders: readonly Offender[],
  style: Style,
  columns: number,
): string[] {
  const places = new Set(offenders.map(({ index }) => index));
  function isOffending({ source, index }: Cell): boolean {
    for (let offset = 0; offset < source.length; offset++) {
      if (places.has(index + offset)) return true;
    }
    return false;
  }
  const lines = wrapCells(toCells(text), Math.max(20, columns - 2)).filter((cells) =>
    cells.some(isOffending),
  );
  const shown = lines.slice(0, maxLines).flatMap((cells) => {
    const carets = cells.map((cell) => (isOffending(cell) ? '^' : ' ').repeat(cell.columns));
    return [
      `  ${cells.map((cell) => cell.shown).join('')}`,
      `  ${style.red(carets.join('').trimEnd())}`,
    ];
  });
  if (lines.length > maxLines) {
    shown.push(`  and ${formatPlural(lines.length - maxLines, 'more line')}`);
  }
  return shown;
}
