import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** There was no answer: the connection was refused or broke. `sent` tells whether the call may have taken effect. */
export class ConnectionError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'ConnectionError');
  }
}

/** Tells {@link ConnectionError}, also one of another copy of this package. */
export function isConnectionError(error: unknown): error is ConnectionError {
  return isKind(error, 'ConnectionError');
}
