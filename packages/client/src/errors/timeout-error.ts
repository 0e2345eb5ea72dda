import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** What was waited for: the answer's head, its body, or a final status. */
export type TimeoutPhase = 'response' | 'body' | 'polling';

/** What a {@link TimeoutError} is made of. */
export interface TimeoutErrorDetails extends TelecomErrorDetails {
  readonly phase: TimeoutPhase;
}

/**
 * Time ran out: of one attempt (`ATTEMPT_TIMEOUT`), of the whole call (`DEADLINE_EXCEEDED`), or of
 * `waitFor` (`WAIT_TIMEOUT`).
 */
export class TimeoutError extends TelecomError {
  declare readonly phase: TimeoutPhase;

  constructor(details: TimeoutErrorDetails) {
    super(details, 'TimeoutError');
  }
}

/** Tells {@link TimeoutError}, also one of another copy of this package. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isKind(error, 'TimeoutError');
}
