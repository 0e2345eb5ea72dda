import type { MessageRow } from './message-row.ts';

/** The loaded part of a list, newest first. */
export interface LoadedRows {
  readonly rows: readonly MessageRow[];
  readonly hasMore: boolean;
}

/** Two lists as one, up to where both are loaded. */
export interface MergedRows extends LoadedRows {
  /** The lists whose next page is needed to go on. */
  readonly needed: readonly number[];
}

/** Merges lists that are sorted by time, newest first, without a gap where one is loaded further than another. */
export function mergeRows(lists: readonly LoadedRows[]): MergedRows {
  const oldest = lists.map(({ rows, hasMore }) => (hasMore ? oldestTime(rows) : -Infinity));
  const limit = Math.max(-Infinity, ...oldest);
  const rows = lists
    .flatMap((list) => list.rows)
    .filter((row) => timeOf(row) >= limit)
    .sort((one, other) => compare(timeOf(other), timeOf(one)));
  const needed = oldest.flatMap((time, index) =>
    lists[index]?.hasMore === true && time === limit ? [index] : [],
  );
  return { rows, needed, hasMore: needed.length > 0 };
}

/** A row without a time comes last, as in `walkMessages`. */
function timeOf({ at }: MessageRow): number {
  return at === null ? -Infinity : Date.parse(at);
}

/** Before a row with a time is loaded, the list may go on with any. */
function oldestTime(rows: readonly MessageRow[]): number {
  const last = rows.findLast(({ at }) => at !== null);
  return last ? timeOf(last) : Infinity;
}

/** Two rows without a time are equal: the difference of their times would be NaN. */
function compare(one: number, other: number): number {
  return one < other ? -1 : Number(one > other);
}
