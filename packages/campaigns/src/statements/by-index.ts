import type { Database, Queryable } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';

const settings = { enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off' };

/**
 * Runs statements that look up a few of many messages. Without statistics of a new week, PostgreSQL would read
 * the whole week for each of them, so only plans over indexes are allowed. Statements that PostgreSQL rolls back in
 * favour of others run again.
 */
export function byIndex<Result>(
  database: Database,
  run: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  return runTransactionAgain(database, run, settings);
}
