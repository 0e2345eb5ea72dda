import type { CutPolicy, Segment } from './types.ts';

/** Whether a cut at `index` would part a surrogate pair. */
export function isInsidePair(text: string, index: number): boolean {
  return isSurrogate(text, index, 0xdc00) && isSurrogate(text, index - 1, 0xd800);
}

function isSurrogate(text: string, index: number, first: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === first;
}

/**
 * Fills segments greedily, each as full as the coding and the policy let it. Escape pairs and
 * surrogate pairs are never parted.
 */
export function fill(
  text: string,
  widths: Uint8Array | undefined,
  capacity: number,
  keep: CutPolicy | undefined,
): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  while (start < text.length) {
    let end = widths
      ? endOfSeptets(text, start, widths, capacity)
      : Math.min(start + capacity, text.length);
    if (isInsidePair(text, end)) end--;
    if (keep && end < text.length) {
      const kept = keep(text, start, end);
      if (kept > start && kept < end) end = kept;
    }
    const part = text.slice(start, end);
    segments.push({
      text: part,
      start,
      end,
      units: widths ? septetsOf(part, widths) : end - start,
    });
    start = end;
  }
  return segments;
}

function endOfSeptets(text: string, start: number, widths: Uint8Array, capacity: number): number {
  let end = start;
  for (let room = capacity; end < text.length; end++) {
    room -= widths[text.charCodeAt(end)] ?? 0;
    if (room < 0) break;
  }
  return end;
}

function septetsOf(text: string, widths: Uint8Array): number {
  let units = 0;
  for (let index = 0; index < text.length; index++) units += widths[text.charCodeAt(index)] ?? 0;
  return units;
}
