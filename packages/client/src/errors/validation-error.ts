import type { Issue } from '../codec/issue.ts';
import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The fields of a {@link ValidationError}. */
export interface ValidationErrorDetails extends TelecomErrorDetails {
  readonly issues: readonly Issue[];
}

/**
 * The input is invalid. The client checks it before any request (`INVALID_INPUT`); the provider
 * rejects it with a 400. `issues` name each field and the remedy.
 */
export class ValidationError extends TelecomError {
  /** Each issue with the path of its field; empty if the provider does not name one. */
  declare readonly issues: readonly Issue[];

  constructor(details: ValidationErrorDetails) {
    super(details, 'ValidationError', 400);
  }
}

/**
 * Whether a value is a {@link ValidationError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isValidationError(error)) for (const { path, message } of error.issues) show(path, message);
 * ```
 */
export function isValidationError(error: unknown): error is ValidationError {
  return isKind(error, 'ValidationError');
}
