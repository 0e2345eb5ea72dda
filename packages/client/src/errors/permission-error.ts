import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The account or the key may not do this (403), or the account is still being set up: see the portal. */
export class PermissionError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'PermissionError');
  }
}

/** Tells {@link PermissionError}, also one of another copy of this package. */
export function isPermissionError(error: unknown): error is PermissionError {
  return isKind(error, 'PermissionError');
}
