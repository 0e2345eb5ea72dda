import type { CutOptions } from '../segments/cut-options.ts';
import { isInsidePair } from '../segments/is-inside-pair.ts';
import { keptEnd } from '../segments/kept-end.ts';

/** The last place up to an index where a text may be cut: after a code point, or where `keep` allows it. */
export function cutEnd(text: string, index: number, options: CutOptions): number {
  const end = isInsidePair(text, index) ? index - 1 : index;
  return end > 0 && end < text.length ? keptEnd(text, 0, end, options) : end;
}
