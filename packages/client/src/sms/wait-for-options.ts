import type { CallOptions } from '../call/call-options.ts';
import type { SmsStatus } from './sms-message.ts';

/** How long to wait for a final status. */
export interface WaitForOptions extends Pick<CallOptions, 'signal' | 'headers'> {
  /**
   * The whole wait, in milliseconds.
   * @default 180_000
   */
  readonly timeoutMs?: number | undefined;
  /** Told each status that differs from the one before, the final one too. */
  readonly onStatus?: ((status: SmsStatus) => void) | undefined;
}
