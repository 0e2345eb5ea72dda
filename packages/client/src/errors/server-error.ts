import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The provider failed (5xx). `sent` tells whether the call may have taken effect. */
export class ServerError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'ServerError');
  }
}

/** Tells {@link ServerError}, also one of another copy of this package. */
export function isServerError(error: unknown): error is ServerError {
  return isKind(error, 'ServerError');
}
