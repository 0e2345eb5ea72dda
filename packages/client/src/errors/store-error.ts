import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * A journal or a shared store cannot be used: another run has it, it was deleted, it is full, or it
 * failed. `sent` says whether a message may have gone out all the same.
 */
export class StoreError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'StoreError', 503);
  }
}

/**
 * Whether a value is a {@link StoreError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isStoreError(error) && error.code === 'JOURNAL_IN_USE') process.exit(0); // the other run sends
 * ```
 */
export function isStoreError(error: unknown): error is StoreError {
  return isKind(error, 'StoreError');
}
