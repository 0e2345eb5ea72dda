import { isTelecomError } from '@23telecom/client';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { lookUpBatch } from '../settling/look-up-batch.ts';
import { toHistoryMessage } from '../settling/to-history-message.ts';
import { checkStore, readIdentity } from '../statements/check-store.ts';
import {
  isSentInPlan,
  listActiveSenders,
  listNextBatches,
} from '../statements/find-sent-in-plan.ts';

/**
 * Checks a PostgreSQL that was started or replaced since the last check; batches are claimed only after that.
 * A restore to another timeline shows in PostgreSQL itself. A data folder that was copied back does not: then
 * the provider's history has messages that the tables still plan to send.
 *
 * @returns whether the tables went back in time
 */
export async function verifyStore(context: CampaignContext, database: Database): Promise<boolean> {
  const { isChecked, isOther } = await readIdentity(database);
  if (isChecked && !isOther) return false;
  return checkStore(
    database,
    context.now(),
    async () => (await isNextSent(context, database)) || isNewestInPlan(context, database),
  );
}

/** Whether the history has the batches that would be sent next. */
async function isNextSent(context: CampaignContext, database: Database): Promise<boolean> {
  for (const batch of await listNextBatches(database, context.now())) {
    const { plannedAt, now } = batch;
    try {
      const time = { from: plannedAt, to: now, now };
      if ((await lookUpBatch(context, database, batch, time)).kind !== 'nothing') return true;
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  return false;
}

/** A key without the permission to read cannot look: its stores are checked by timeline alone. */
function isForbidden(error: unknown): boolean {
  return isTelecomError(error) && error.status === 403;
}

/** Whether the newest messages of a sender are still planned. */
async function isNewestInPlan(context: CampaignContext, database: Database): Promise<boolean> {
  const { telecom, signal } = context;
  for (const senderId of await listActiveSenders(database)) {
    try {
      const { items } = await telecom.sms.messages.list(
        { sender: senderId, limit: 100 },
        { signal },
      );
      const messages = items
        .filter((message) => message.senderId === senderId)
        .map(toHistoryMessage);
      if (await isSentInPlan(database, senderId, messages)) return true;
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  return false;
}
