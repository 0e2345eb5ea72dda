import type { SeptetCoding } from '../alphabet/coding.ts';
import { defaultWidths } from '../alphabet/default-widths.ts';
import { notOneSeptet } from '../alphabet/not-one-septet.ts';
import { capacityOf } from './capacity-of.ts';
import type { CutOptions } from './cut-options.ts';
import type { Cut, Cutting } from './cutting.ts';
import { keptEnd } from './kept-end.ts';

/**
 * Cuts a text into segments of septets, each as full as it can be. `cuts`, if given, must be empty and
 * receives the segments. Returns `undefined` at the first character that the coding lacks; `cuts` then
 * holds the segments before it.
 */
export function cutGsm7(
  text: string,
  coding: SeptetCoding,
  options: CutOptions,
  cuts?: Cut[],
  // Each code unit takes one septet or more.
  isSingle = text.length <= coding.single,
): Cutting | undefined {
  const { widths } = coding;
  const capacity = capacityOf(coding, isSingle, options);
  const plainEnd = plainLength(text, widths);
  let units = 0;
  let segments = 0;
  let lastUnits = 0;
  let start = 0;
  while (start < text.length) {
    // Up to `plainEnd` a code unit is one septet, so the segment is full without counting.
    let end = Math.max(start, Math.min(start + capacity, plainEnd));
    lastUnits = end - start;
    for (; end < text.length; end++) {
      const width = widths[text.charCodeAt(end)];
      if (!width) return undefined;
      if (lastUnits + width > capacity) break;
      lastUnits += width;
    }
    if (end < text.length) {
      // The text does not fit into a single segment, which has no header.
      if (isSingle) return cutGsm7(text, coding, options, cuts, false);
      const kept = keptEnd(text, start, end, options);
      for (; end > kept; end--) lastUnits -= widths[text.charCodeAt(end - 1)] ?? 0;
    }
    cuts?.push({ start, end, units: lastUnits });
    units += lastUnits;
    segments++;
    start = end;
  }
  return { coding, units, segments, unitsPerSegment: capacity, lastUnits };
}

/** Length of a beginning of a text where each character takes one septet; more may follow. */
function plainLength(text: string, widths: Uint8Array): number {
  const first = text.charCodeAt(0);
  // A text that begins in another script or the extension table is not worth the search.
  if (widths !== defaultWidths || first > 0xff || widths[first] !== 1) return 0;
  const index = text.search(notOneSeptet);
  return index < 0 ? text.length : index;
}
