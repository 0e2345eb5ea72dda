import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * No response arrived, because no connection was made, it broke, or a middleware failed (see `cause`).
 * `sent` says whether the call may have taken effect.
 */
export class ConnectionError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'ConnectionError', 502);
  }
}

/**
 * Whether a value is a {@link ConnectionError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isConnectionError(error) && error.sent === 'no') queue.retryLater(message);
 * ```
 */
export function isConnectionError(error: unknown): error is ConnectionError {
  return isKind(error, 'ConnectionError');
}
