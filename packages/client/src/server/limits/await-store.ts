import type { Sent } from '../../errors/telecom-error.ts';
import { awaitStep } from '../../store/await-step.ts';

/** Maximum time for a step of a store, in milliseconds: a browser gives up after 30 seconds. */
export const storeTimeoutMs = 10_000;

/**
 * Waits for a step of a store.
 *
 * @param sent - whether a message may have gone out before the step
 * @throws StoreError `STORE_UNAVAILABLE` if it takes longer than ten seconds
 */
export function awaitStore<Result>(step: Promise<Result>, sent: Sent): Promise<Result> {
  return awaitStep(step, { name: 'the store', timeoutMs: storeTimeoutMs, sent });
}
