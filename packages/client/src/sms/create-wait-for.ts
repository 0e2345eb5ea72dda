import { checkOptions } from '@23telecom/checks';
import { callOptionChecks } from '../call/options/check-call-options.ts';
import type { Core } from '../call/operations/core.ts';
import { functionCheck } from '../codec/option-checks.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { isFinalStatus } from './is-final-status.ts';
import { statusOperation } from './status.ts';
import type { WaitForCall } from './wait-for.ts';

/** The documented interval is 3–5 seconds, for a few minutes (contract §3.1). */
const minPauseMs = 3000;
const jitterMs = 2000;
const defaultTimeoutMs = 180_000;

const operation = 'sms.waitFor';
const optionChecks = {
  signal: callOptionChecks.signal,
  headers: callOptionChecks.headers,
  timeoutMs: callOptionChecks.timeoutMs,
  onStatus: functionCheck,
};

/** Makes `telecom.sms.waitFor`. */
export function createWaitFor({ execute, clock }: Core): WaitForCall['waitFor'] {
  return async (messageId, options = {}) => {
    const issues = [...statusOperation.validate(messageId), ...checkOptions(options, optionChecks)];
    throwIssues(issues, operation);
    const { timeoutMs = defaultTimeoutMs, signal, headers, onStatus } = options;
    const deadline = clock.now() + timeoutMs;
    let last: string | undefined;
    for (;;) {
      let pauseMs = minPauseMs + Math.random() * jitterMs;
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
        // The next turn tries again after a temporary failure.
        if (!isTelecomError(error) || !error.retryable) throw error;
        pauseMs = Math.max(pauseMs, error.retryAfterMs ?? 0);
      }
      if (clock.now() + pauseMs >= deadline) {
        await clock.sleep(Math.max(0, deadline - clock.now()), signal);
        throw new TimeoutError({
          code: 'WAIT_TIMEOUT',
          description: `no final status within ${timeoutMs} ms, last: ${last ?? 'none'}`,
          phase: 'polling',
          operation,
          retryable: true,
          sent: 'yes',
        });
      }
      await clock.sleep(pauseMs, signal);
    }
  };
}
