import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * The provider rejected the credentials (401). Check the key, the secret, the server's clock and the
 * addresses that the key allows.
 */
export class AuthenticationError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'AuthenticationError', 401);
  }
}

/**
 * Whether a value is an {@link AuthenticationError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isAuthenticationError(error)) alertOperator('Check the API key', error.code);
 * ```
 */
export function isAuthenticationError(error: unknown): error is AuthenticationError {
  return isKind(error, 'AuthenticationError');
}
