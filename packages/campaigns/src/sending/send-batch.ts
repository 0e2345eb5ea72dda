import type { SendResult } from '@23telecom/client';
import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { retry } from '../database/retry.ts';
import { acceptBatch } from '../statements/accept-batch.ts';
import { intendBatch } from '../statements/intend-batch.ts';
import { loseBatch } from '../statements/lose-batch.ts';
import { noteLateAcceptance } from '../statements/note-late-acceptance.ts';
import { readCampaignId } from '../statements/read-campaign-id.ts';
import { takeSlot } from '../statements/take-slot.ts';
import { type Refusal, refuseBatch, release } from '../statements/refuse-batch.ts';
import { digitsOf } from '../settling/to-history-message.ts';
import type { QueuedBatch } from './create-claimer.ts';
import { judgeFailure } from './judge-failure.ts';
import { recheckBatch } from './recheck-batch.ts';

/** How long an outcome is kept in memory while PostgreSQL is away, in milliseconds. */
const recordForMs = 600_000;

/**
 * A request later than its slot by this time takes another one, in milliseconds: else all that a worker has
 * would begin at once when it wakes up, or when slow requests before them end.
 */
const maxDelayMs = 100;

/** The end of a claimed batch. */
export type BatchResult = 'sent' | 'refused' | 'lost' | 'released';

/**
 * Makes the request of a claimed batch: waits for its slot, marks it as `sending`, calls, and records the
 * outcome. Between the mark and the record, only this process can prove that nothing was sent.
 *
 * @param stopping - Aborts when no further request may begin.
 */
export async function sendBatch(
  context: CampaignContext,
  database: Database,
  { batch, head, slotAt }: QueuedBatch,
  stopping: AbortSignal,
): Promise<BatchResult> {
  const { clock, owner, shard, leaseMs, timeoutMs } = context;
  const { id, attempt } = batch;
  const keys = { id, attempt, owner, shard };

  /** Outcomes are recorded even while the process stops: nobody else knows them. */
  function record<Result>(step: () => Promise<Result>): Promise<Result> {
    return retry(step, { clock, forMs: recordForMs });
  }
  async function refuse(refusal: Refusal): Promise<void> {
    const { hasPaused } = await record(() =>
      refuseBatch(database, { now: context.now(), ...keys, ...refusal }),
    );
    if (hasPaused) await announce(database, await readCampaignId(database, head.campaign));
  }

  async function waitFor(ms: number): Promise<void> {
    if (ms > 0) await clock.sleep(ms, stopping).catch(() => undefined);
  }

  // Before its slot: the looks of several batches may end at the same moment.
  const mustLook = head.mustRecheck && !stopping.aborted;
  if (mustLook && !(await recheckBatch(context, database, batch, head))) return 'released';
  await waitFor(slotAt - performance.now());
  if (performance.now() - slotAt > maxDelayMs && !stopping.aborted) {
    const intervalMs = 1000 / context.requestsPerSecond;
    // PostgreSQL is away: the mark as `sending` fails too, and gives the batch back.
    await waitFor(await takeSlot(database, context.now(), intervalMs).catch(() => 0));
  }
  if (stopping.aborted) {
    await refuse(release);
    return 'released';
  }
  const intendedAt = performance.now();
  const intent = await intend();
  async function intend() {
    try {
      return await intendBatch(database, { now: context.now(), ...keys, leaseMs });
    } catch {
      // The commit may have been stored; giving the batch back covers both cases.
      return null;
    }
  }
  // A process that was stopped in between is late: its batch may be with a person by now.
  const isLate = performance.now() - intendedAt > (leaseMs - timeoutMs) / 2;
  if (!intent || isLate) {
    await refuse(release);
    return 'released';
  }
  const { recipients } = intent;
  if (!recipients.length) return 'released';

  let result: SendResult;
  try {
    result = await context.telecom.sms.send(
      { to: recipients.map((digits) => `+${digits}`), text: batch.text, senderId: head.senderId },
      // Each attempt needs an intent of its own, so the client must not retry.
      { timeoutMs, totalTimeoutMs: timeoutMs, maxRetries: 0 },
    );
  } catch (error) {
    const verdict = judgeFailure(error, batch.refusals);
    if (verdict.sent === 'no') {
      await refuse(verdict.refusal);
      return 'refused';
    }
    const { settleMs } = context;
    await record(() =>
      loseBatch(database, { now: context.now(), id, attempt, settleMs, error: verdict.error }),
    );
    return 'lost';
  }
  const { results, summary } = result;
  const isRecorded = await record(() =>
    acceptBatch(database, {
      now: context.now(),
      id,
      attempt,
      shard,
      recipients: results.map(({ recipient }) => digitsOf(recipient)),
      messageIds: results.map(({ messageId }) => messageId),
      results: results.map(({ status }) => status),
      segments: summary.segments,
      cost: summary.cost,
    }),
  );
  if (!isRecorded) await record(() => noteLateAcceptance(database, context.now(), batch));
  return 'sent';
}
