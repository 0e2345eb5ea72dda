import type { MessageRow } from './message-row.ts';

/** The messages of one day, in the order of the list. */
export interface DayGroup {
  /** The day in the reader's words. */
  readonly day: string;
  readonly rows: readonly MessageRow[];
}

/** Parts a list that is sorted by time into days. */
export function groupByDay(
  rows: readonly MessageRow[],
  formatDay: (iso: string) => string,
): readonly DayGroup[] {
  const groups: { day: string; rows: MessageRow[] }[] = [];
  for (const row of rows) {
    const day = row.at === null ? 'Time unknown' : formatDay(row.at);
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}
