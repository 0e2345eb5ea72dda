import { ucs2 } from '../alphabet/coding.ts';
import { capacityOf } from './capacity-of.ts';
import type { CutOptions } from './cut-options.ts';
import type { Cut, Cutting } from './cutting.ts';
import { isInsidePair } from './is-inside-pair.ts';
import { keptEnd } from './kept-end.ts';

/**
 * Cuts a text into segments of UTF-16 code units, each as full as it can be. It jumps from cut to cut.
 * `cuts`, if given, must be empty and receives the segments.
 */
export function cutUcs2(text: string, options: CutOptions, cuts?: Cut[]): Cutting {
  const units = text.length;
  const capacity = capacityOf(ucs2, units <= ucs2.single, options);
  let segments = Math.min(units, 1);
  let start = 0;
  for (let end = capacity; end < units; end = start + capacity) {
    if (isInsidePair(text, end)) end--;
    end = keptEnd(text, start, end, options);
    cuts?.push({ start, end, units: end - start });
    segments++;
    start = end;
  }
  const lastUnits = units - start;
  if (segments) cuts?.push({ start, end: units, units: lastUnits });
  return { coding: ucs2, units, segments, unitsPerSegment: capacity, lastUnits };
}
