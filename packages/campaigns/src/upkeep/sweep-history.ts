import { isNotFoundError } from '@23telecom/client';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { bestReports } from '../reports/best-reports.ts';
import { lookUpBatch } from '../settling/look-up-batch.ts';
import { proveSent } from '../settling/prove-sent.ts';
import { dayOf } from '../settling/read-history.ts';
import { searchTimeOf } from '../settling/settle-batches.ts';
import { toHistoryMessage } from '../settling/to-history-message.ts';
import { applyReports } from '../statements/apply-reports.ts';
import { type AwaitingDay, listAwaiting, listAwaitingIds } from '../statements/list-awaiting.ts';
import { fillMessageIds } from '../statements/fill-message-ids.ts';
import type { HistoryMessage } from '../statements/history-message.ts';
import { listUncertainBatches } from '../statements/list-uncertain-batches.ts';
import { drainInbox } from './drain-inbox.ts';

/** Calls that one sweep makes for a day. */
const mostCalls = 2000;
const dayMs = 86_400_000;

/** The findings of a sweep. */
export interface SweepResult {
  /** Uncertain requests that the history shows by now. */
  readonly settled: number;
  /** Messages of the history that were read. */
  readonly read: number;
}

/**
 * Compares the tables with the provider's history: settles what is uncertain, and fills in reports that were
 * lost. The provider posts each report three times within 40 seconds, and never again (contract §6).
 *
 * @param olderThanMs - Messages that wait for a report longer than this.
 * @param maxCalls - Calls for each day.
 */
export async function sweepHistory(
  context: CampaignContext,
  database: Database,
  olderThanMs: number,
  maxCalls = mostCalls,
): Promise<SweepResult> {
  const settled = await sweepUncertain(context, database);
  let read = 0;
  for (const day of await listAwaiting(database, context.now(), olderThanMs)) {
    read += await sweepDay(context, database, day, maxCalls);
  }
  await drainInbox(context, database, 14 * dayMs);
  return { settled, read };
}

async function sweepUncertain(context: CampaignContext, database: Database): Promise<number> {
  let settled = 0;
  let after = 0;
  for (;;) {
    const batches = await listUncertainBatches(database, context.now(), after);
    if (!batches.length) return settled;
    for (const batch of batches) {
      after = batch.id;
      const time = searchTimeOf(batch, context.leaseMs);
      const evidence = await lookUpBatch(context, database, batch, time);
      if (evidence.kind !== 'proof') continue;
      const isProven = await proveSent(context, database, batch, evidence.found, ['uncertain']);
      if (isProven) settled += 1;
    }
  }
}

/**
 * Reads the day page by page, or asks for each message that lacks a report where that takes fewer calls: a day of
 * millions has tens of thousands of pages.
 */
async function sweepDay(
  context: CampaignContext,
  database: Database,
  day: AwaitingDay,
  maxCalls: number,
): Promise<number> {
  const { items, totalPages } = await readPage(context, database, day, 1);
  const rest = totalPages - 1;
  if (!day.hasUnnamed && day.awaiting <= Math.min(rest, maxCalls)) {
    return items + (await askForEach(context, database, day));
  }
  let read = items;
  // Too many pages for one sweep: another part each time.
  const skipped = Math.floor(Math.random() * (Math.max(0, rest - maxCalls) + 1));
  // A list without a number of pages ends with an empty page.
  const last = Math.min(totalPages || Infinity, 1 + skipped + maxCalls);
  for (let page = 2 + skipped; page <= last; page += 1) {
    const next = await readPage(context, database, day, page);
    if (!next.items) break;
    read += next.items;
  }
  return read;
}

async function readPage(
  context: CampaignContext,
  database: Database,
  { senderId, from, to }: AwaitingDay,
  page: number,
): Promise<{ readonly items: number; readonly totalPages: number }> {
  const filter = {
    sender: senderId,
    from: dayOf(from - dayMs),
    to: dayOf(to + dayMs),
    limit: 100,
    page,
  };
  const { telecom, signal } = context;
  const { items, totalPages } = await telecom.sms.messages.list(filter, { signal });
  const messages = items.filter((message) => message.senderId === senderId).map(toHistoryMessage);
  await fillMessageIds(database, senderId, messages);
  await apply(context, database, messages);
  return { items: items.length, totalPages };
}

async function askForEach(
  context: CampaignContext,
  database: Database,
  day: AwaitingDay,
): Promise<number> {
  const { telecom, signal } = context;
  let read = 0;
  for (const messageId of await listAwaitingIds(database, day)) {
    try {
      const message = await telecom.sms.status(messageId, { signal });
      await apply(context, database, [toHistoryMessage(message)]);
      read += 1;
    } catch (error) {
      if (!isNotFoundError(error)) throw error;
    }
  }
  return read;
}

async function apply(
  context: CampaignContext,
  database: Database,
  messages: readonly HistoryMessage[],
): Promise<void> {
  const options = { now: context.now(), shard: context.shard, keepsUnknown: false };
  await applyReports(database, bestReports(messages), options);
}
