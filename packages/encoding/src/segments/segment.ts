import type { AnalyzeOptions } from './analyze-options.ts';
import { cutText } from './cut-text.ts';
import type { Cut } from './cutting.ts';

/** A segment of a message. `start` and `end` are UTF-16 indices into the text. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Length in units of the encoding. */
  readonly units: number;
}

/**
 * Cuts a text into the segments that it is sent as. The texts of the segments, joined, are the input.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 *
 * @example
 * ```ts
 * segment('€'.repeat(100)).map(({ units }) => units); // [152, 48]
 * ```
 */
export function segment(text: string, options: AnalyzeOptions = {}): Segment[] {
  const cuts: Cut[] = [];
  cutText(text, options, cuts);
  return cuts.map((cut) => ({ text: text.slice(cut.start, cut.end), ...cut }));
}
