import { fill } from './fill.ts';
import { scan } from './scan.ts';
import type { AnalyzeOptions, Segment } from './types.ts';

/**
 * Cuts a text into the segments that it is sent as. Joined, their texts are the input.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * segment('€'.repeat(100)).map(({ units }) => units); // [152, 48]
 */
export function segment(text: string, options: AnalyzeOptions = {}): Segment[] {
  const { coding, capacity } = scan(text, options);
  return fill(text, coding?.widths, capacity, options.keep);
}
