import { joinedDefaultTables } from '../alphabet/default-tables.ts';
import { codePointAt } from '../graphemes/code-point-at.ts';
import { forEachGrapheme } from '../graphemes/for-each-grapheme.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { cutText } from '../segments/cut-text.ts';
import type { Cut } from '../segments/cutting.ts';
import {
  classesByCost,
  type InspectedCodePoint,
  inspectInGsm7,
  inspectInUcs2,
} from './inspected-code-point.ts';
import type { InspectedGrapheme } from './inspected-grapheme.ts';

/**
 * Lists the user-perceived characters of a text for a character grid: each one with its code points, its
 * cost, its segment and the septets or octets that are sent for it.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * inspect('5 €')[2];
 * // { text: '€', start: 2, end: 3, codePoints: ['U+20AC'], units: 2, class: 'extension',
 * //   segment: 0, isTorn: false, isInvisible: false, hex: '1B 65' }
 * ```
 */
export function inspect(text: string, options: AnalyzeOptions = {}): InspectedGrapheme[] {
  const cuts: Cut[] = [];
  const { coding } = cutText(text, options, cuts);
  const { tables = joinedDefaultTables } = coding;
  const inspectCodePoint = coding.widths ? inspectInGsm7 : inspectInUcs2;
  const graphemes: InspectedGrapheme[] = [];
  const inspected = new Map<number, InspectedCodePoint>();
  let segment = 0;
  forEachGrapheme(text, (start, end) => {
    const codePoints: string[] = [];
    let cost = 0;
    let units = 0;
    let isInvisible = true;
    let hex = '';
    for (let index = start; index < end;) {
      const codePoint = codePointAt(text, index);
      let found = inspected.get(codePoint);
      if (!found) {
        found = inspectCodePoint(codePoint, tables);
        inspected.set(codePoint, found);
      }
      codePoints.push(found.name);
      cost = Math.max(cost, found.cost);
      units += found.units;
      isInvisible &&= found.isInkless;
      hex = index > start ? `${hex} ${found.hex}` : found.hex;
      index += codePoint > 0xffff ? 2 : 1;
    }
    while (start >= (cuts[segment]?.end ?? Infinity)) segment++;
    graphemes.push({
      text: text.slice(start, end),
      start,
      end,
      codePoints,
      units,
      class: classesByCost[cost] ?? 'ucs2',
      segment,
      isTorn: end > (cuts[segment]?.end ?? end),
      isInvisible,
      hex,
    });
  });
  return graphemes;
}
