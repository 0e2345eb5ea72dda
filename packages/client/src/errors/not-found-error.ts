import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** This account has no such message or resource (404). */
export class NotFoundError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'NotFoundError', 404);
  }
}

/**
 * Whether a value is a {@link NotFoundError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isNotFoundError(error)) return null;
 * ```
 */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return isKind(error, 'NotFoundError');
}
