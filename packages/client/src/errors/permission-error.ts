import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * The account or the key has no permission for this call (403), or the account is still being set up
 * (`ACCOUNT_IN_SETUP`): see the provider's portal. The proxy handler rejects with this error too.
 */
export class PermissionError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'PermissionError', 403);
  }
}

/**
 * Whether a value is a {@link PermissionError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isPermissionError(error)) alertOperator('Check the account in the portal', error.code);
 * ```
 */
export function isPermissionError(error: unknown): error is PermissionError {
  return isKind(error, 'PermissionError');
}
