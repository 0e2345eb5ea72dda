import type { CampaignContext } from '../context/campaign-context.ts';
import type { Queryable } from '../database/database.ts';
import type { BatchAttempt } from '../statements/batch-attempt.ts';
import type { HistoryMessage } from '../statements/history-message.ts';
import { proveBatch } from '../statements/prove-batch.ts';

/**
 * Settles a batch as sent, because the history has some of its messages.
 *
 * @param states - The states in which the batch may still be.
 * @returns false if it is not in this attempt and one of these states any more
 */
export function proveSent(
  context: CampaignContext,
  database: Queryable,
  { id, attempt }: BatchAttempt,
  found: readonly HistoryMessage[],
  states: readonly string[],
): Promise<boolean> {
  const now = context.now();
  const { shard } = context;
  return proveBatch(database, { now, id, attempt, shard, outcome: 'reconciled', states, found });
}
