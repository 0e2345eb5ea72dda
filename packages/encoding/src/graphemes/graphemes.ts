import type { CutPolicy } from '../types.ts';
import { graphemeEnd } from './grapheme-end.ts';

/**
 * A cut policy: no segment ends inside a user-perceived character, unless that is longer than a
 * segment. Gateways cut after any code point, and may so need fewer segments and bill them: use it
 * where you cut the messages yourself.
 *
 * @example
 * segment('👩‍🦰'.repeat(20), { keep: graphemes });
 */
export const graphemes: CutPolicy = (text, start, end) => {
  // One unit behind `end` tells whether a grapheme ends there.
  const limit = Math.min(end + 1, text.length);
  let cut = start;
  while (cut < end) {
    const next = graphemeEnd(text, cut, limit);
    if (next > end) break;
    cut = next;
  }
  return cut > start ? cut : end;
};
