import type { CampaignContext } from '../context/campaign-context.ts';
import { settleBatches } from '../settling/settle-batches.ts';
import { listHeads } from '../statements/list-heads.ts';
import { createClaimer } from './create-claimer.ts';
import { createChores } from './do-chores.ts';
import { type BatchResult, sendBatch } from './send-batch.ts';

/** The options of a step. */
export interface StepOptions {
  /**
   * Maximum number of requests, all at the same time.
   * @default 8
   */
  readonly limit?: number | undefined;
  /** Aborts the wait for a slot; requests under way finish. */
  readonly signal?: AbortSignal | undefined;
}

/** The work of a step. */
export interface StepResult {
  /** Requests that the provider accepted. */
  readonly sent: number;
  /** Requests that were proven not to be sent. */
  readonly refused: number;
  /** Requests whose outcome is being looked up. */
  readonly lost: number;
  /** Lost requests that were looked up. */
  readonly looked: number;
  /** Whether there was nothing to do now. */
  readonly isIdle: boolean;
}

/** Makes `campaigns.step`: one round of chores, one claim, its requests, and the look-ups that are due. */
export function createStep(
  context: CampaignContext,
): (options?: StepOptions) => Promise<StepResult> {
  const chores = createChores(context);
  const claimer = createClaimer(context);

  return async ({ limit = 8, signal: given } = {}) => {
    context.signal.throwIfAborted();
    const signal = given ? AbortSignal.any([given, context.signal]) : context.signal;
    const database = await context.open();
    await chores.tidy(database);
    const heads = await listHeads(database, context.now());
    const most = Math.min(limit, Math.max(1, Math.floor(context.requestsPerSecond)));
    const queue = await claimer.claim(database, heads, most);
    const results = await Promise.all(
      queue.map((item) => sendBatch(context, database, item, signal)),
    );
    const looked = await settleBatches(context, database);
    await chores.follow(database);
    if (queue.length) await chores.tidy(database);
    function count(kind: BatchResult): number {
      return results.filter((result) => result === kind).length;
    }
    return {
      sent: count('sent'),
      refused: count('refused'),
      lost: count('lost'),
      looked,
      isIdle: queue.length === 0 && looked === 0,
    };
  };
}
