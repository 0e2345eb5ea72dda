import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/**
 * The response is not one that the API documents for this request: truncated JSON, HTML, a redirect, an
 * undocumented status, other recipients or another message, or a list whose pages do not advance.
 */
export class UnreadableResponseError extends TelecomError {
  constructor(details: TelecomErrorDetails) {
    super(details, 'UnreadableResponseError', 502);
  }
}

/**
 * Whether a value is an {@link UnreadableResponseError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isUnreadableResponseError(error)) console.warn(error.operation, error.status);
 * ```
 */
export function isUnreadableResponseError(error: unknown): error is UnreadableResponseError {
  return isKind(error, 'UnreadableResponseError');
}
