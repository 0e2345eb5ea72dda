import { analyze } from './analyze.ts';
import type { AnalyzeOptions } from './types.ts';

/**
 * Counts the segments that a text is sent and billed as; 0 for the empty text.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * countSegments('a'.repeat(161)); // 2
 */
export function countSegments(text: string, options?: AnalyzeOptions): number {
  return analyze(text, options).segments;
}
