import type { Issue } from '../call/issue.ts';
import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** What a {@link ValidationError} is made of. */
export interface ValidationErrorDetails extends TelecomErrorDetails {
  readonly issues: readonly Issue[];
}

/**
 * The input is wrong: found by the client before any request (`INVALID_INPUT`), or by the provider
 * (400). `issues` name each field and what to do.
 */
export class ValidationError extends TelecomError {
  /** Each fault with its place; empty where the provider does not say. */
  declare readonly issues: readonly Issue[];

  constructor(details: ValidationErrorDetails) {
    super(details, 'ValidationError');
  }
}

/** Tells {@link ValidationError}, also one of another copy of this package. */
export function isValidationError(error: unknown): error is ValidationError {
  return isKind(error, 'ValidationError');
}
