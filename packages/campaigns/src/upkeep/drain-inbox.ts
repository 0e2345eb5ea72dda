import { isNotFoundError } from '@23telecom/client';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { matchText } from '../settling/match-text.ts';
import { proveSent } from '../settling/prove-sent.ts';
import { toHistoryMessage } from '../settling/to-history-message.ts';
import { applyReports } from '../statements/apply-reports.ts';
import { findKnownMessages } from '../statements/find-known-messages.ts';
import { deleteApplied, listMatched } from '../statements/match-inbox.ts';
import { fillMessageIds } from '../statements/fill-message-ids.ts';
import { listOpenOf, takeStray } from '../statements/take-stray-reports.ts';

/** Clocks of the provider and the database may differ, and times have whole seconds. */
const marginMs = 120_000;

/**
 * Applies the reports whose message was recorded after them: a report and an outcome that are stored at the
 * same moment do not see each other.
 */
export async function drainInbox(
  context: CampaignContext,
  database: Database,
  withinMs: number,
): Promise<void> {
  const { shard } = context;
  for (;;) {
    const reports = await listMatched(database, context.now(), withinMs);
    if (!reports.length) return;
    await applyReports(database, reports, { now: context.now(), shard, keepsUnknown: false });
    await deleteApplied(database, reports);
  }
}

/**
 * Looks up reports that may be of a request whose outcome is unknown. Its message in the history has the text
 * and the time: with sender and recipient it proves that the request was accepted.
 */
export async function matchStrayReports(
  context: CampaignContext,
  database: Database,
): Promise<void> {
  for (const messageId of await takeStray(database, context.now())) {
    await matchStrayReport(context, database, messageId).catch((error: unknown) => {
      if (!isNotFoundError(error)) throw error;
    });
  }
}

async function matchStrayReport(
  context: CampaignContext,
  database: Database,
  messageId: string,
): Promise<void> {
  const { telecom, signal } = context;
  const found = toHistoryMessage(await telecom.sms.status(messageId, { signal }));
  const { recipient, senderId, text, createdAt } = found;
  const madeAt = Date.parse(createdAt);
  const candidates = (await listOpenOf(database, context.now(), recipient, senderId)).filter(
    (batch) =>
      matchText(batch.text, text) !== 'no' &&
      madeAt >= batch.sentAt - marginMs &&
      madeAt <= (batch.lostAt ?? batch.sentAt + context.leaseMs) + marginMs,
  );
  // Known since the look: the request that has it was recorded meanwhile, and no candidate sent it.
  if ((await findKnownMessages(database, [messageId])).size) return;
  const [batch, rival] = candidates;
  if (batch && !rival && !batch.isSending) {
    // A single message that is only a shortened link proves nothing.
    if (matchText(batch.text, text) !== 'yes') return;
    await proveSent(context, database, batch, [found], ['settling', 'uncertain']);
  } else if (!batch) {
    await fillMessageIds(database, senderId, [found]);
  }
}
