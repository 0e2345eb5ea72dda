import type { CutPolicy } from '../segments/cut-options.ts';
import { forEachGrapheme } from './for-each-grapheme.ts';

/**
 * A cut policy that never ends a segment inside a user-perceived character, unless the character is
 * longer than a segment. Use it if you cut the messages yourself: gateways cut after any code point, so
 * they may need and bill fewer segments.
 *
 * @example
 * ```ts
 * segment('👩‍🦰'.repeat(20), { keep: graphemes });
 * ```
 */
export const graphemes: CutPolicy = (text, start, end) => {
  let cut = end;
  // The character after `end` shows whether a grapheme ends there. It may be a pair of code units.
  forEachGrapheme(text.slice(start, end + 2), (_, graphemeEnd) => {
    if (start + graphemeEnd <= end) cut = start + graphemeEnd;
  });
  return cut;
};
