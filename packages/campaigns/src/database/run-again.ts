import { isCampaignError } from '../errors/campaign-error.ts';
import type { Database, Transaction } from './database.ts';

const maxAttempts = 5;

/** Runs a step again that PostgreSQL has rolled back in favour of another one. */
export async function runAgain<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === maxAttempts || !isRolledBack(error)) throw error;
    }
  }
}

/** A serialization failure or a deadlock: the statement has changed nothing. */
function isRolledBack(error: unknown): boolean {
  return isCampaignError(error) && /^40(001|P01)$/.test(error.sqlState ?? '');
}

/**
 * Runs a transaction again that PostgreSQL has rolled back in favour of another one. The step must do nothing but
 * statements.
 */
export function runTransactionAgain<Result>(
  database: Database,
  run: (transaction: Transaction) => Promise<Result>,
  settings?: Readonly<Record<string, string>>,
): Promise<Result> {
  return runAgain(() => database.transaction(run, settings));
}
