import type { Clock } from '@23telecom/client';
import { isCampaignError } from '../errors/campaign-error.ts';

const firstPauseMs = 50;
const maxPauseMs = 2000;

/** How long a statement is tried again. */
export interface RetryOptions {
  readonly clock: Clock;
  /** In milliseconds. */
  readonly forMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a step again while PostgreSQL is away or two transactions were in each other's way. The step must be
 * safe to run twice, because a commit may have been stored without a response.
 *
 * @throws the last error
 */
export async function retry<Result>(
  step: () => Promise<Result>,
  { clock, forMs, signal }: RetryOptions,
): Promise<Result> {
  const startedAt = performance.now();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    try {
      return await step();
    } catch (error) {
      const isOver = signal?.aborted === true || performance.now() - startedAt > forMs;
      if (isOver || !isCampaignError(error) || !error.retryable) throw error;
      await clock.sleep(pauseMs * (0.5 + Math.random()), signal).catch(() => undefined);
    }
  }
}
