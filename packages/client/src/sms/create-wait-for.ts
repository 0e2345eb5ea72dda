import type { Core } from '../call/core.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { statusOperation } from '../wire/sms/status.ts';
import { isFinalStatus } from './is-final-status.ts';
import type { Sms } from './sms.ts';

/** The documented pace (contract §3.1): every 3–5 s, for a few minutes. */
const shortestPauseMs = 3000;
const jitterMs = 2000;
const defaultTimeoutMs = 180_000;

/** Builds `waitFor`. */
export function createWaitFor({ execute, clock }: Core): Sms['waitFor'] {
  return async (messageId, { timeoutMs = defaultTimeoutMs, signal, headers, onStatus } = {}) => {
    const deadline = clock.now() + timeoutMs;
    let last: string | undefined;
    for (;;) {
      let pause = shortestPauseMs + Math.random() * jitterMs;
      try {
        const totalTimeoutMs = Math.max(1, deadline - clock.now());
        const status = await execute(statusOperation, messageId, {
          signal,
          headers,
          totalTimeoutMs,
        });
        if (status.status !== last) onStatus?.(status);
        last = status.status;
        if (isFinalStatus(last)) return status;
      } catch (error) {
        // What may pass is asked again at the next turn.
        if (!isTelecomError(error) || !error.retryable) throw error;
        pause = Math.max(pause, error.retryAfterMs ?? 0);
      }
      if (clock.now() + pause >= deadline) {
        await clock.sleep(Math.max(0, deadline - clock.now()), signal);
        throw new TimeoutError({
          code: 'WAIT_TIMEOUT',
          description: `no final status within ${timeoutMs} ms, last: ${last ?? 'none'}`,
          phase: 'polling',
          operation: 'sms.waitFor',
          retryable: true,
          sent: 'yes',
        });
      }
      await clock.sleep(pause, signal);
    }
  };
}
