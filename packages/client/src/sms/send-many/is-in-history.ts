import type { CallOptions } from '../../call/call-options.ts';
import type { Core } from '../../call/core.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import { lookUp } from './look-up.ts';
import type { SendIntent } from './journal.ts';

const firstPauseMs = 1000;
const longestPauseMs = 15_000;

/**
 * Looks for a batch in the history until it is found or the time is up: the history may lag behind.
 * True means that it was sent; false, that nobody knows.
 *
 * @param latest - When it was taken at the latest, in milliseconds since 1970.
 */
export const isInHistory = async (
  { execute, clock }: Core,
  intent: SendIntent,
  latest: number,
  settleMs: number,
  options: CallOptions,
): Promise<boolean> => {
  const deadline = clock.now() + settleMs;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      if (await lookUp(execute, intent, latest, options)) return true;
    } catch (error) {
      // The run was stopped, or the key may not read the history: it stays unknown.
      if (!isTelecomError(error) || !error.retryable) return false;
      // A look that failed shows nothing: the next one may.
    }
    const rest = deadline - clock.now();
    if (rest <= 0 || options.signal?.aborted) return false;
    await clock.sleep(Math.min(pause, rest), options.signal).catch(() => undefined);
  }
};
