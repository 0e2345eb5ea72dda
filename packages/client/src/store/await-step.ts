import { type Clock, startTimer, systemClock } from '../call/waiting/clock.ts';
import { StoreError } from '../errors/store-error.ts';
import type { Sent } from '../errors/telecom-error.ts';

/** How long to wait for a store or a journal, and the fields of the error if that is too short. */
export interface StepLimit {
  /** Names what has to respond, such as `the store`. */
  readonly name: string;
  readonly timeoutMs: number;
  readonly operation?: string | undefined;
  /** Whether a message may have gone out before. */
  readonly sent: Sent;
  /** @default the system clock */
  readonly clock?: Clock | undefined;
}

/**
 * Waits for a step of a store or a journal. A step that takes too long goes on, and may still be made.
 *
 * @throws StoreError `STORE_UNAVAILABLE` if it takes longer than `timeoutMs`
 */
export function awaitStep<Result>(step: Promise<Result>, limit: StepLimit): Promise<Result> {
  // A store in JavaScript may return a value that is no promise.
  return awaitProgress(async () => step, limit);
}

/**
 * Waits for work of many steps, which calls `noteProgress` after each of them.
 *
 * @throws StoreError `STORE_UNAVAILABLE` if a whole `timeoutMs` passes without progress
 */
export function awaitProgress<Result>(
  work: (noteProgress: () => void) => Promise<Result>,
  { name, timeoutMs, operation, sent, clock = systemClock }: StepLimit,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let hasProgress = false;
    let endHold = clock.hold?.();
    let stopTimer = startTimer(clock, timeoutMs, check);
    function end(): void {
      stopTimer();
      endHold?.();
      endHold = undefined;
    }
    function check(): void {
      if (hasProgress) {
        hasProgress = false;
        // A timer for each step would cost more than the steps.
        stopTimer = startTimer(clock, timeoutMs, check);
        return;
      }
      end();
      const description = `${name} did not respond within ${timeoutMs} ms`;
      const code = 'STORE_UNAVAILABLE';
      reject(
        new StoreError({
          code,
          operation: operation ?? null,
          description,
          sent,
          retryable: sent === 'no',
        }),
      );
    }
    void work(() => (hasProgress = true))
      .then(resolve, reject)
      .finally(end);
  });
}
