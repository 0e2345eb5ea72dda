import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * Too many requests (429), so the provider did nothing. Wait `retryAfterMs`, or at least a second if
 * it is null.
 */
export class RateLimitError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'RateLimitError', 429);
  }
}

/**
 * Whether a value is a {@link RateLimitError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isRateLimitError(error)) queue.pause(error.retryAfterMs ?? 1000);
 * ```
 */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return isKind(error, 'RateLimitError');
}
