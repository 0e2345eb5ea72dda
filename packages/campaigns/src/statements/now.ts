/**
 * The time of a statement: `$1`, or the database's clock if it is null. The machines' clocks may differ, so
 * all times of the tables come from the one clock that they share; tests pass a time of their own.
 */
export const clockTable = `clock as materialized (
    select coalesce($1::timestamptz, clock_timestamp()) as now
  )`;

/** The time, inside a statement that has {@link clockTable}. */
export const now = '(select now from clock)';

/** Writes a parameter in milliseconds as an interval. */
export function milliseconds(parameter: string): string {
  return `(${parameter}::float8 * interval '1 millisecond')`;
}
