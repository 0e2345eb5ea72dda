import { errorClasses } from './error-classes.ts';
import { TelecomError } from './telecom-error.ts';

/**
 * Makes the same error again as an instance of the class of its name, with other fields. A stack keeps its
 * first message, so a description cannot be changed later.
 */
export function rebuildError(
  error: TelecomError,
  changes: Readonly<Record<string, unknown>> = {},
): TelecomError {
  const Class = errorClasses.get(error.name) ?? TelecomError;
  const { code, description, request, cause } = error;
  const fields = Object.fromEntries(Object.entries(error));
  return new Class({ ...fields, code, description, request, cause, ...changes });
}
