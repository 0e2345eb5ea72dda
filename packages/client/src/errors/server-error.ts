import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The provider failed (5xx). `sent` says whether the call may have taken effect. */
export class ServerError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'ServerError', 502);
  }
}

/**
 * Whether a value is a {@link ServerError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isServerError(error) && error.retryable) queue.retryLater(message);
 * ```
 */
export function isServerError(error: unknown): error is ServerError {
  return isKind(error, 'ServerError');
}
