import { backoffMs } from '../../call/failures/backoff.ts';
import type { Core } from '../../call/operations/core.ts';
import { isSendOnceError } from '../../errors/send-once-error.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import type { SendInput } from '../send.ts';
import { checkSendOnceByProxy } from './check-send-once.ts';
import { keyedSendOperation } from './keyed-send-operation.ts';
import type { SendOnceOptions, SendOnceResult } from './send-once.ts';

/**
 * Sends once through a proxy handler, which remembers the key. A lost response is asked for again with the
 * same key: the handler sends nothing then.
 */
export async function sendOnceByProxy(
  { execute, clock, limits }: Core,
  key: string,
  input: SendInput,
  { store: _none, ...options }: SendOnceOptions = {},
): Promise<SendOnceResult> {
  throwIssues(checkSendOnceByProxy(key, input, options), 'sms.sendOnce');
  const { maxRetries = limits.maxRetries, totalTimeoutMs = limits.totalTimeoutMs } = options;
  const deadline = clock.now() + totalTimeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const rest = { ...options, totalTimeoutMs: Math.max(1, deadline - clock.now()) };
      return await execute(keyedSendOperation, { key, ...input }, rest);
    } catch (error) {
      const isLost = isTelecomError(error) && error.sent === 'maybe' && !isSendOnceError(error);
      const pauseMs = backoffMs(attempt, null);
      if (!isLost || attempt > maxRetries || clock.now() + pauseMs >= deadline) throw error;
      await clock.sleep(pauseMs, options.signal);
    }
  }
}
