import type { Queryable } from '../database/database.ts';
import { cleanLot, statements } from './statements.ts';

const intervalMs = 60_000;

/**
 * Makes a function that deletes what has expired, at most once a minute for this process. Call it after
 * each change; it works in the background and reports no failure.
 */
export function createCleaner(now: () => number = Date.now): (database: Queryable) => void {
  let nextAt = 0;
  return (database) => {
    if (now() < nextAt) return;
    nextAt = now() + intervalMs;
    void clean(database).catch(() => undefined);
  };
}

/** Deletes all expired rows, in lots, so that no transaction is long. */
export async function clean(database: Queryable): Promise<void> {
  for (const statement of [statements.cleanEntries, statements.cleanCounters]) {
    let cleaned: number = cleanLot;
    while (cleaned === cleanLot) cleaned = (await database.query(statement)).length;
  }
}
