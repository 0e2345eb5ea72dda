import type { NationalLanguage } from '@23telecom/encoding';
import { inspect, type InspectedGrapheme } from '@23telecom/encoding/inspect';
import type { ShownCoding } from '../use-composition.ts';

/** A character of the grid: its place in the text and in its segment. */
export interface Cell extends InspectedGrapheme {
  /** What is sent for it, unit by unit: septets, or UTF-16 code units. */
  readonly values: readonly string[];
}

/** How far behind a segment's edge a character may reach that begins before it. */
const longestTear = 32;

/**
 * Makes a function that takes one segment apart, and remembers what it gave. Only the segments in
 * view are ever asked for, so that a long text costs no more than a short one.
 */
export function createCellReader(
  text: string,
  { analysis, segments }: Pick<ShownCoding, 'analysis' | 'segments'>,
  national: readonly NationalLanguage[],
): (index: number) => readonly Cell[] {
  const known = new Map<number, readonly Cell[]>();
  const { encoding } = analysis;
  // The pair of national tables is chosen for the whole text: a part alone may choose another.
  const whole = analysis.national && inspect(text, { encoding, national });

  return (index) => {
    const before = known.get(index);
    if (before) return before;
    const segment = segments[index];
    if (segment === undefined) return [];
    const { start, end } = segment;
    const graphemes = whole
      ? whole.filter((grapheme) => grapheme.segment === index)
      : inspect(segment.text, { encoding }).map((grapheme) => ({
          ...grapheme,
          start: grapheme.start + start,
          end: grapheme.end + start,
          segment: index,
        }));
    const last = graphemes.at(-1);
    const cells = graphemes.map((grapheme) => ({
      ...grapheme,
      isTorn: whole ? grapheme.isTorn : grapheme === last && isTornAt(text, last.start, end),
      values: readValues(grapheme.hex, encoding === 'GSM-7'),
    }));
    known.set(index, cells);
    return cells;
  };
}

function isTornAt(text: string, start: number, end: number): boolean {
  if (end >= text.length) return false;
  const [joined] = inspect(text.slice(start, end + longestTear), { encoding: 'UCS-2' });
  return joined !== undefined && start + joined.end > end;
}

/** `1B 65` is two septets, `20 AC` the two octets of one code unit. */
function readValues(hex: string, isSeptets: boolean): readonly string[] {
  const pairs = hex.split(' ');
  if (isSeptets) return pairs;
  return pairs.flatMap((pair, index) =>
    index % 2 === 0 ? [`${pair}${pairs[index + 1] ?? ''}`] : [],
  );
}
