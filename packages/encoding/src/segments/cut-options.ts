/**
 * Where a segment may end. The function gets the text, the start of the segment and the last possible
 * end (never inside a surrogate pair), and returns an index in `(start, end]`. All are UTF-16 indices.
 * A fraction is truncated. An index outside that range counts as `end`, so a policy gives up by
 * returning `end`. An index inside a surrogate pair splits the pair.
 *
 * @example
 * ```ts
 * const keepWords: CutPolicy = (text, _start, end) => text.lastIndexOf(' ', end - 1) + 1;
 * segment(text, { keep: keepWords });
 * ```
 */
export type CutPolicy = (text: string, start: number, end: number) => number;

/** How a long text is cut into segments. */
export interface CutOptions {
  /**
   * Bits of the reference number that joins the segments of a long message. With 16 bits each segment
   * holds one unit less.
   * @default 8
   */
  readonly referenceBits?: 8 | 16 | undefined;
  /**
   * Where a segment may end, such as `graphemes` from `@23telecom/encoding/graphemes`.
   * @default after any code point, as gateways cut and bill
   */
  readonly keep?: CutPolicy | undefined;
}
