import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * The answer is not what it should be: cut JSON, HTML, a redirect, a status that is not documented, a
 * list that stands still.
 */
export class UnreadableResponseError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'UnreadableResponseError');
  }
}

/** Tells {@link UnreadableResponseError}, also one of another copy of this package. */
export function isUnreadableResponseError(error: unknown): error is UnreadableResponseError {
  return isKind(error, 'UnreadableResponseError');
}
