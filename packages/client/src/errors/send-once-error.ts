import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * A key of `sendOnce` has no result: it was used with another input (`KEY_REUSED`), another call with it
 * is still under way (`KEY_IN_PROGRESS`), or nothing shows whether its message was sent
 * (`SEND_UNCERTAIN`). This call sent nothing.
 */
export class SendOnceError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'SendOnceError', 409);
  }
}

/**
 * Whether a value is a {@link SendOnceError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isSendOnceError(error) && error.code === 'KEY_IN_PROGRESS') queue.retryLater(job);
 * ```
 */
export function isSendOnceError(error: unknown): error is SendOnceError {
  return isKind(error, 'SendOnceError');
}
