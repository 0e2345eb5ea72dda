import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** Too many requests (429): nothing was done. Wait `retryAfterMs`, or a second and more. */
export class RateLimitError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'RateLimitError');
  }
}

/** Tells {@link RateLimitError}, also one of another copy of this package. */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return isKind(error, 'RateLimitError');
}
