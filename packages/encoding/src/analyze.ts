import { mostSegments } from './capacity.ts';
import { scan } from './scan.ts';
import type { Analysis, AnalyzeOptions } from './types.ts';

/**
 * Tells how a text is coded and what it costs to send, in units and segments.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * analyze('Your code is 1234');
 * // { encoding: 'GSM-7', units: 17, segments: 1, unitsPerSegment: 160, unitsLeft: 143 }
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const { coding, units, segments, capacity, unitsLeft } = scan(text, options);
  const analysis: { -readonly [Key in keyof Analysis]: Analysis[Key] } = {
    encoding: coding ? 'GSM-7' : 'UCS-2',
    units,
    segments,
    unitsPerSegment: capacity,
    unitsLeft,
  };
  if (segments > mostSegments) analysis.tooLong = true;
  if (coding?.national) analysis.national = coding.national;
  return analysis;
}
