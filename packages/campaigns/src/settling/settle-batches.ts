import { isTelecomError } from '@23telecom/client';
import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { giveUpBatch } from '../statements/give-up-batch.ts';
import type { OpenBatch } from '../statements/open-batch.ts';
import { postponeLook } from '../statements/postpone-look.ts';
import { takeSettling } from '../statements/take-settling.ts';
import { readCampaignId } from '../statements/read-campaign-id.ts';
import { lookUpBatch, type SearchTime } from './look-up-batch.ts';
import { proveSent } from './prove-sent.ts';

const firstPauseMs = 1000;
const maxPauseMs = 15_000;
/** Time in which a process that looks is not replaced by another one. */
const minLookMs = 10_000;
/** Batches that are looked up at a time. */
const limit = 10;

/** The time in which an attempt may have been carried out. */
export function searchTimeOf(batch: OpenBatch, leaseMs: number): SearchTime {
  const { sentAt, lostAt, now } = batch;
  return { from: sentAt, to: Math.min(now, lostAt ?? sentAt + leaseMs), now };
}

/**
 * Looks up the requests whose outcome is unknown and whose look is due. A request that the history shows is
 * settled as sent. A request that it does not show within the time is uncertain, and is never sent again.
 *
 * @returns the number of looks
 */
export async function settleBatches(context: CampaignContext, database: Database): Promise<number> {
  const batches = await takeSettling(
    database,
    context.now(),
    limit,
    Math.max(context.leaseMs, minLookMs),
  );
  await Promise.all(batches.map((batch) => settle(context, database, batch)));
  return batches.length;
}

async function settle(
  context: CampaignContext,
  database: Database,
  batch: OpenBatch,
): Promise<void> {
  let isFailing = false;
  try {
    const time = searchTimeOf(batch, context.leaseMs);
    const evidence = await lookUpBatch(context, database, batch, time);
    if (evidence.kind === 'proof') {
      await proveSent(context, database, batch, evidence.found, ['settling', 'uncertain']);
      return;
    }
  } catch (error) {
    if (context.signal.aborted) return;
    // The next look may succeed, unless the key cannot read the history.
    if (!isTelecomError(error)) throw error;
    isFailing = !error.retryable;
  }
  const restMs = batch.settleUntil - batch.now;
  if (restMs > 0 && !isFailing) {
    const elapsedMs = Math.max(0, batch.now - (batch.lostAt ?? batch.sentAt));
    const pauseMs = Math.min(Math.max(elapsedMs, firstPauseMs), maxPauseMs, restMs);
    await postponeLook(database, context.now(), batch, pauseMs);
    return;
  }
  const hasPaused = await giveUpBatch(database, context.now(), batch, context.breaker);
  if (hasPaused) await announce(database, await readCampaignId(database, batch.campaign));
}
