import type { Encoding, NationalLanguage } from '@23telecom/encoding';
import { splitGraphemes } from '@23telecom/encoding/graphemes';
import { inspect, type InspectedGrapheme } from '@23telecom/encoding/inspect';
import { createRecentMap } from '../../shared/recent-map.ts';
import type { ShownCoding } from '../use-composition.ts';

/** A character of the grid: its place in the text and in its segment. */
export interface Cell extends InspectedGrapheme {
  /** What is sent for it, unit by unit: septets, or UTF-16 code units. */
  readonly values: readonly string[];
}

/** How far behind a segment's edge a character may reach that begins before it. */
const longestTear = 32;

/** Segments taken apart before: most of a text stays as it is with a key. */
const known = createRecentMap<string, readonly Cell[]>(64);

/**
 * Makes a function that takes one segment apart. Only the segments in view are ever asked for, and
 * one that has not changed gives the same cells again, so that a long text costs no more than a
 * short one.
 */
export function createCellReader(
  text: string,
  { analysis, segments }: Pick<ShownCoding, 'analysis' | 'segments'>,
  national: readonly NationalLanguage[],
): (index: number) => readonly Cell[] {
  const { encoding } = analysis;
  if (analysis.national) {
    // The pair of national tables is chosen for the whole text: a part alone may choose another.
    const whole = inspect(text, { encoding, national }).map((grapheme) =>
      toCell(grapheme, encoding),
    );
    return (index) => whole.filter(({ segment }) => segment === index);
  }
  return (index) => {
    const segment = segments[index];
    if (segment === undefined) return [];
    const { start, end } = segment;
    // What follows may tear its last character.
    const key = [index, start, encoding, text.slice(start, end + longestTear)].join(' ');
    return known.get(key, () => {
      const graphemes = inspect(segment.text, { encoding });
      const last = graphemes.at(-1);
      return graphemes.map((grapheme) =>
        toCell(
          {
            ...grapheme,
            start: grapheme.start + start,
            end: grapheme.end + start,
            segment: index,
            isTorn: grapheme === last && isTornAt(text, grapheme.start + start, end),
          },
          encoding,
        ),
      );
    });
  };
}

const toCell = (grapheme: InspectedGrapheme, encoding: Encoding): Cell => ({
  ...grapheme,
  values: readValues(grapheme.hex, encoding === 'GSM-7'),
});

function isTornAt(text: string, start: number, end: number): boolean {
  if (end >= text.length) return false;
  const [joined = ''] = splitGraphemes(text.slice(start, end + longestTear));
  return start + joined.length > end;
}

/** `1B 65` is two septets, `20 AC` the two octets of one code unit. */
function readValues(hex: string, isSeptets: boolean): readonly string[] {
  const pairs = hex.split(' ');
  if (isSeptets) return pairs;
  return pairs.flatMap((pair, index) =>
    index % 2 === 0 ? [`${pair}${pairs[index + 1] ?? ''}`] : [],
  );
}
