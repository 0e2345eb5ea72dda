import { isTelecomError, TimeoutError } from '@23telecom/client';
import { checkShape, type Shape } from '../checks/check-fields.ts';
import { abortSignal, duration, line } from '../checks/checks.ts';
import type { MessageReport } from '../statements/read-reports.ts';
import type { Waiters } from './create-waiters.ts';

/** The options of waiting. */
export interface WaitOptions {
  /**
   * Maximum time to wait, in milliseconds.
   * @default no limit
   */
  readonly timeoutMs?: number | undefined;
  /** Ends the wait; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The check of {@link WaitOptions}. */
export const waitShape: Shape = { fields: { timeoutMs: duration, signal: abortSignal } };

/** Makes the error of a wait that took too long. The messages are not affected. */
export function waitTimeout(operation: string, expected: string, timeoutMs: number): TimeoutError {
  return new TimeoutError({
    code: 'WAIT_TIMEOUT',
    operation,
    description: `expected ${expected} within ${timeoutMs} ms`,
    phase: 'polling',
    retryable: true,
    sent: 'yes',
  });
}

/** Waits for the final status of a message, by the reports of all instances. The provider is not polled. */
export function waitForMessage(
  waiters: Waiters,
  closed: AbortSignal,
  messageId: string,
  options: WaitOptions = {},
): Promise<MessageReport> {
  const operation = 'campaigns.waitFor';
  checkShape(operation, { messageId }, { fields: { messageId: line }, required: ['messageId'] });
  checkShape(operation, options, waitShape, 'options');
  return waitUntil<MessageReport, MessageReport>({
    ...options,
    closed,
    subscribe: (onValue, onError) => waiters.follow(messageId, onValue, onError),
    pick: (report) => (report.isFinal ? report : undefined),
    onTimeout: (timeoutMs) => waitTimeout(operation, 'a final report', timeoutMs),
  });
}

/** A wait for a value. */
export interface Wait<Value, Result> extends WaitOptions {
  /** Aborts when the campaigns are closed. */
  readonly closed: AbortSignal;
  readonly subscribe: (
    onValue: (value: Value) => void,
    onError: (error: unknown) => void,
  ) => () => void;
  /** Returns the result if the value ends the wait. */
  readonly pick: (value: Value) => Result | undefined;
  readonly onTimeout: (timeoutMs: number) => Error;
}

/** Waits until a value ends it. A failure of the database does not: the next look may succeed. */
export function waitUntil<Value, Result>(wait: Wait<Value, Result>): Promise<Result> {
  const { timeoutMs, signal, closed, subscribe, pick, onTimeout } = wait;
  return new Promise<Result>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription: { end?: () => void } = {};
    function end(): void {
      clearTimeout(timer);
      subscription.end?.();
      signal?.removeEventListener('abort', onAbort);
      closed.removeEventListener('abort', onClose);
    }
    function fail(error: Error): void {
      end();
      reject(error);
    }
    function onAbort(): void {
      fail(signal?.reason as Error);
    }
    function onClose(): void {
      fail(closed.reason as Error);
    }
    if (signal?.aborted) {
      onAbort();
      return;
    }
    if (closed.aborted) {
      onClose();
      return;
    }
    signal?.addEventListener('abort', onAbort);
    closed.addEventListener('abort', onClose);
    if (timeoutMs !== undefined) timer = setTimeout(() => fail(onTimeout(timeoutMs)), timeoutMs);
    subscription.end = subscribe(
      (value) => {
        const result = pick(value);
        if (result === undefined) return;
        end();
        resolve(result);
      },
      (error) => {
        if (isTelecomError(error) && !error.retryable) fail(error);
      },
    );
  });
}
