import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The provider does not accept the credentials (401): check key, secret, clock and allowed addresses. */
export class AuthenticationError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'AuthenticationError');
  }
}

/** Tells {@link AuthenticationError}, also one of another copy of this package. */
export function isAuthenticationError(error: unknown): error is AuthenticationError {
  return isKind(error, 'AuthenticationError');
}
