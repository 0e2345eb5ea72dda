import { maxSegments } from '../checks/limits.ts';
import { requireText } from '../checks/require-text.ts';
import { requireValue } from '../checks/require-value.ts';
import { gsm7 } from '../alphabet/coding.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { checkAnalyzeOptions } from '../segments/check-analyze-options.ts';
import { countSegments } from '../segments/count-segments.ts';
import { cutEnd } from './cut-end.ts';

/**
 * Finds the longest start of a text that fits into `segments` segments. It ends after a code point or,
 * with `keep`, where that policy allows a cut: `keep: graphemes` keeps user-perceived characters whole. A
 * shorter start may be GSM-7 though the whole text is not, and then holds more.
 *
 * @param segments - the most segments, from 0 to 255
 * @throws TypeError when `text` is not a string, `segments` is not a whole number from 0 to 255, or an option is
 * invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * fitSegments('a'.repeat(159) + '€', 1).length; // 159
 * fitSegments('я'.repeat(68) + '👩‍🦰', 1, { keep: graphemes }).length; // 68
 * ```
 */
export function fitSegments(text: string, segments: number, options: AnalyzeOptions = {}): string {
  requireText(text);
  checkAnalyzeOptions(options);
  requireValue(
    Number.isInteger(segments) && segments >= 0 && segments <= maxSegments,
    'segments',
    `a whole number from 0 to ${maxSegments}`,
  );
  // Throw for the whole text, not only if one of the starts below has the character.
  if (options.encoding === 'GSM-7') countSegments(text, options);
  // A code unit takes one unit or more, so no longer start fits. More text never takes fewer segments, so
  // halve the rest.
  let longest = 0;
  let tooLong = Math.min(text.length, segments * gsm7.single) + 1;
  while (tooLong - longest > 1) {
    const middle = Math.floor((longest + tooLong) / 2);
    const end = cutEnd(text, middle, options);
    if (countSegments(text.slice(0, end), options) <= segments) longest = middle;
    else tooLong = middle;
  }
  return text.slice(0, cutEnd(text, longest, options));
}
