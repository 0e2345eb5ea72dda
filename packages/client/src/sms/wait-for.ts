import type { CallOptions } from '../call/options/call-options.ts';
import type { SmsStatus } from './status.ts';

/** Options of a wait for a final status. */
export interface WaitForOptions extends Pick<CallOptions, 'signal' | 'headers'> {
  /**
   * Limit for the whole wait, in milliseconds.
   * @default 180_000
   */
  readonly timeoutMs?: number | undefined;
  /** Called with each status that differs from the one before, the final status included. */
  readonly onStatus?: ((status: SmsStatus) => void) | undefined;
}

/** `telecom.sms.waitFor`. */
export interface WaitForCall {
  /**
   * Requests the status every 3–5 seconds until it is final.
   *
   * @throws TimeoutError `WAIT_TIMEOUT` when the time is up: the message is still on its way
   *
   * @example
   * ```ts
   * const { status } = await telecom.sms.waitFor(messageId, { timeoutMs: 60_000 });
   * ```
   */
  readonly waitFor: (messageId: string, options?: WaitForOptions) => Promise<SmsStatus>;
}
