import { maxSegments } from '../checks/limits.ts';
import type { Analysis } from './analysis.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import { noOptions } from './check-analyze-options.ts';
import { cutText } from './cut-text.ts';

/**
 * Finds the encoding of a text and how many units and segments it takes.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * analyze('Your code is 1234');
 * // { encoding: 'GSM-7', units: 17, segments: 1, unitsPerSegment: 160, unitsLeft: 143 }
 * ```
 */
export function analyze(text: string, options: AnalyzeOptions = noOptions): Analysis {
  const { coding, units, segments, unitsPerSegment, lastUnits } = cutText(text, options);
  const analysis: { -readonly [Key in keyof Analysis]: Analysis[Key] } = {
    encoding: coding.widths ? 'GSM-7' : 'UCS-2',
    units,
    segments,
    unitsPerSegment,
    unitsLeft: unitsPerSegment - lastUnits,
  };
  if (segments > maxSegments) analysis.tooLong = true;
  if (coding.national) analysis.national = coding.national;
  return analysis;
}
