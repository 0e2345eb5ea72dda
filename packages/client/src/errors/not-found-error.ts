import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** There is no such message or resource on this account (404). */
export class NotFoundError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'NotFoundError');
  }
}

/** Tells {@link NotFoundError}, also one of another copy of this package. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return isKind(error, 'NotFoundError');
}
