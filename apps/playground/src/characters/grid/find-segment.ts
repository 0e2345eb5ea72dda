import type { Segment } from '@23telecom/encoding';

/** Finds the index of the segment that holds a place in the text, by binary search. */
export function findSegment(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
