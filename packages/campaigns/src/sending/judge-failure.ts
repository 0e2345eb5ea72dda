import { isTelecomError, type TelecomError } from '@23telecom/client';
import type { ErrorData } from '../errors/error-data.ts';
import { type Refusal, release } from '../statements/refuse-batch.ts';

/** The conclusion from a failed request. */
export type Verdict =
  /** The response, or the lack of a connection, proves that nothing was sent. */
  | { readonly sent: 'no'; readonly refusal: Refusal }
  | { readonly sent: 'maybe'; readonly error: ErrorData };

/** The least pause after a 429 (contract §8), and after a connection that was not made. */
const minPauseMs = 1000;
const maxPauseMs = 60_000;
/** Time until a key that could not be read is asked for again, in milliseconds. */
const credentialsPauseMs = 5000;
/** A `Retry-After` beyond a day is taken for a mistake: nothing would ever be sent again. */
const maxRetryAfterMs = 86_400_000;
/** Refusals of one batch, beside those that concern all requests. */
const maxRefusals = 10;

/** The error of a request that the caller's own code prevented. It does not quote what was thrown. */
const callError: ErrorData = {
  code: 'CALL_FAILED',
  description: 'a middleware or a token function threw before the request: nothing was sent',
  sent: 'no',
};

function backoffMs(refusals: number): number {
  return Math.min(minPauseMs * 2 ** refusals, maxPauseMs) * (0.75 + Math.random() / 2);
}

/**
 * Judges the error of a request.
 *
 * @param refusals - number of refusals of this batch before
 */
export function judgeFailure(error: unknown, refusals: number): Verdict {
  const refusal: Refusal = {
    ...release,
    isRefused: true,
    isFinal: refusals + 1 >= maxRefusals,
    pauseMs: backoffMs(refusals),
    error: callError,
  };
  if (!isTelecomError(error)) return { sent: 'no', refusal };
  if (error.sent !== 'no') return { sent: 'maybe', error: error.toJSON() };
  const made = { ...refusal, isMade: true, error: error.toJSON() };
  return { sent: 'no', refusal: { ...made, ...judgeTelecomError(error, made) } };
}

function judgeTelecomError(error: TelecomError, { isFinal, pauseMs }: Refusal): Partial<Refusal> {
  const { status, retryable } = error;
  const retryAfterMs = Math.min(error.retryAfterMs ?? 0, maxRetryAfterMs);
  // These concern every request, not this batch.
  const ofAll = { isRefused: false, isFinal: false, pauseMs: 0 };
  if (status === 402) return { ...ofAll, pausedBy: 'insufficient_balance' };
  if (status === 401 || status === 403 || error.code === 'ACCOUNT_IN_SETUP') {
    return { ...ofAll, pausedBy: 'not_allowed' };
  }
  // A key store that is away for a moment: no batch is to blame, and no request was made.
  if (error.code === 'NO_CREDENTIALS' || error.code === 'INVALID_OPTIONS') {
    return { ...ofAll, isMade: false, accountPauseMs: credentialsPauseMs };
  }
  if (status === 429 || (status === null && retryable)) {
    return { ...ofAll, accountPauseMs: Math.max(retryAfterMs, minPauseMs) };
  }
  return { isFinal: isFinal || !retryable, pauseMs: Math.max(pauseMs, retryAfterMs) };
}
