import { analyze } from './analyze.ts';
import type { AnalyzeOptions } from './analyze-options.ts';

/**
 * Counts the segments that a text is sent and billed as; 0 for the empty text.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * countSegments('a'.repeat(161)); // 2
 * ```
 */
export function countSegments(text: string, options?: AnalyzeOptions): number {
  return analyze(text, options).segments;
}
