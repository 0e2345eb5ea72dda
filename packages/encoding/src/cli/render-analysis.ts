import { formatCount, formatPlural, type Style } from '@23telecom/command-line';
import { maxSegments } from '../checks/limits.ts';
import type { Analysis } from '../segments/analysis.ts';
import type { Segment } from '../segments/segment.ts';
import { toCells, wrapCells } from './cells.ts';

/** Renders the figures of an analysis and a table of the segments. */
export function renderAnalysis(
  analysis: Analysis,
  parts: readonly Segment[],
  style: Style,
  columns: number,
): string {
  const { encoding, units, segments, unitsPerSegment, unitsLeft, national, tooLong } = analysis;
  const unit = encoding === 'GSM-7' ? 'septet' : 'UTF-16 unit';
  const left = `${unitsLeft} left${segments > 1 ? ' in the last' : ''}`;
  const tables = [
    national?.locking && `${national.locking} locking`,
    national?.singleShift && `${national.singleShift} single shift`,
  ].filter((table) => table !== undefined);
  const figures = [
    ['Encoding', [encoding, ...tables].join(', ')],
    ['Units', formatPlural(units, unit)],
    ['Segments', `${formatCount(segments)} of ${unitsPerSegment}, ${left}`],
  ];
  const lines = figures.map(([name = '', value = '']) => `${style.bold(name.padEnd(10))}${value}`);
  if (tooLong)
    lines.push(style.red(`Too long: a message can have at most ${maxSegments} segments.`));
  if (parts.length > 0) lines.push('', ...renderParts(parts, style, columns));
  return lines.join('\n') + '\n';
}

function renderParts(parts: readonly Segment[], style: Style, columns: number): string[] {
  const numberWidth = Math.max(1, String(parts.length).length);
  const indent = numberWidth + 9;
  const rows = parts.flatMap(({ text, units }, index) => {
    const shown = text.replace(/^ +| +$/g, (spaces) => '·'.repeat(spaces.length));
    return wrapCells(toCells(shown), Math.max(20, columns - indent)).map((cells, line) => {
      const head = `${String(index + 1).padStart(numberWidth)}  ${String(units).padStart(5)}  `;
      const body = cells.map((cell) => cell.shown).join('');
      return (line === 0 ? head : ' '.repeat(indent)) + body;
    });
  });
  return [style.bold(`${'#'.padStart(numberWidth)}  Units  Text`), ...rows];
}
