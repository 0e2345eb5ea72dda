import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The wait that timed out: for the response's head, for its body, or for a final status. */
export type TimeoutPhase = 'response' | 'body' | 'polling';

/** The fields of a {@link TimeoutError}. */
export interface TimeoutErrorDetails extends TelecomErrorDetails {
  readonly phase: TimeoutPhase;
}

/**
 * A timeout expired: of one attempt (`ATTEMPT_TIMEOUT`), of the whole call (`DEADLINE_EXCEEDED`), or
 * of `waitFor` (`WAIT_TIMEOUT`). `sent` says whether the call may have taken effect.
 */
export class TimeoutError extends TelecomError {
  declare readonly phase: TimeoutPhase;

  constructor(details: TimeoutErrorDetails) {
    super(details, 'TimeoutError', 504);
  }
}

/**
 * Whether a value is a {@link TimeoutError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isTimeoutError(error) && error.code === 'WAIT_TIMEOUT') keepPolling(messageId);
 * ```
 */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isKind(error, 'TimeoutError');
}
