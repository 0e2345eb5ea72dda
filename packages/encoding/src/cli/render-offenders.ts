import type { Offender } from '../types.ts';
import { type Cell, toCells, wrapCells } from './cells.ts';
import { formatCount, formatPlural } from './format-number.ts';
import type { Style } from './style.ts';

/** Lines of text and kinds of characters that are shown; the rest is counted. */
const mostLines = 4;
const mostKinds = 8;

/** The characters that GSM-7 lacks: where they stand, each with a caret under it, and which they are. */
export function renderOffenders(
  text: string,
  offenders: readonly Offender[],
  style: Style,
  columns: number,
): string {
  const title = `${formatPlural(offenders.length, 'character')} outside GSM-7`;
  const lines = [style.bold(title), ...renderPlaces(text, offenders, style, columns), ''];
  const kinds = countKinds(offenders);
  for (const { first, count } of kinds.slice(0, mostKinds)) {
    const [cell] = toCells(first.character);
    const isVisible = cell?.shown === first.character;
    const shape = isVisible ? first.character + ' '.repeat(2 - cell.columns) : '  ';
    const times = count > 1 ? `, ${formatCount(count)} times` : '';
    lines.push(`  ${first.codePoint.padEnd(7)}  ${shape}  at index ${first.index}${times}`);
  }
  if (kinds.length > mostKinds) {
    lines.push(`  and ${formatPlural(kinds.length - mostKinds, 'other character')}`);
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
  const isOffending = ({ source, index }: Cell): boolean => {
    for (let offset = 0; offset < source.length; offset++) {
      if (places.has(index + offset)) return true;
    }
    return false;
  };
  const lines = wrapCells(toCells(text), Math.max(20, columns - 2)).filter((cells) =>
    cells.some(isOffending),
  );
  const shown = lines.slice(0, mostLines).flatMap((cells) => {
    const carets = cells.map((cell) => (isOffending(cell) ? '^' : ' ').repeat(cell.columns));
    return [
      `  ${cells.map((cell) => cell.shown).join('')}`,
      `  ${style.red(carets.join('').trimEnd())}`,
    ];
  });
  if (lines.length > mostLines) {
    shown.push(`  and ${formatPlural(lines.length - mostLines, 'line')} more`);
  }
  return shown;
}
