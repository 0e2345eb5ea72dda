import { analyze, type WatchedOptions } from './analyze.ts';
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
export function segment(text: string, options?: AnalyzeOptions): Segment[] {
  let parts: Segment[] = [];
  const watched: WatchedOptions = {
    ...options,
    watch(start, end, units) {
      if (start === 0) parts = [];
      parts.push({ text: text.slice(start, end), start, end, units });
    },
  };
  const { segments, units } = analyze(text, watched);
  return segments === 1 ? [{ text, start: 0, end: text.length, units }] : parts;
}
