import type { Encoding, NationalLanguage } from '@23telecom/encoding';
import { splitGraphemes } from '@23telecom/encoding/graphemes';
import { inspect, type InspectedGrapheme } from '@23telecom/encoding/inspect';
import type { ShownCoding } from '../../composition/shown-coding.ts';
import { createRecentMap } from '../../shared/recent-map.ts';

/** A character of the grid, with its place in the text and its segment. */
export interface Cell extends InspectedGrapheme {
  /** Its units in hex: septets, or UTF-16 code units. */
  readonly values: readonly string[];
}

/** UTF-16 units to look ahead for a character that continues after the end of a segment. */
const maxTear = 32;

/** Cached segments: a key press changes few of them. */
const cache = createRecentMap<string, readonly Cell[]>(64);

/**
 * Creates a function that splits a segment into cells. Only visible segments are read, and an
 * unchanged one returns the same cells, so a long text renders as fast as a short one.
 */
export function createCellReader(
  text: string,
  { analysis, segments }: Pick<ShownCoding, 'analysis' | 'segments'>,
  national: readonly NationalLanguage[],
): (index: number) => readonly Cell[] {
  const { encoding } = analysis;
  if (analysis.national) {
    // National tables are chosen for the whole text; a single segment could choose different ones.
    const whole = inspect(text, { encoding, national }).map((grapheme) =>
      toCell(grapheme, encoding),
    );
    return (index) => whole.filter(({ segment }) => segment === index);
  }
  return (index) => {
    const segment = segments[index];
    if (segment === undefined) return [];
    const { start, end } = segment;
    // The key includes the text after the segment, which decides whether the last character is torn.
    const key = [index, start, encoding, text.slice(start, end + maxTear)].join(' ');
    return cache.get(key, () => {
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

function toCell(grapheme: InspectedGrapheme, encoding: Encoding): Cell {
  return {
    ...grapheme,
    values: readValues(grapheme.hex, encoding === 'GSM-7'),
  };
}

function isTornAt(text: string, start: number, end: number): boolean {
  if (end >= text.length) return false;
  const [joined = ''] = splitGraphemes(text.slice(start, end + maxTear));
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
