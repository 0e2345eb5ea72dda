import { readRecord, readText } from '../../codec/read.ts';
import { TelecomError } from '../../errors/telecom-error.ts';
import { readRetryAfter } from './backoff.ts';
import { noteEvidence } from '../words/evidence.ts';
import type { ResponseHead } from '../operations/operation.ts';
import type { Describe } from './retry-law.ts';

/** The only failure that is documented with status 200 (contract §5.1). */
const setupError = 'Account is in setup process';

/** Kinds of error by status; any other below 500, apart from success, is undocumented. */
const kindOfStatus: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  401: 'AuthenticationError',
  402: 'InsufficientBalanceError',
  403: 'PermissionError',
  404: 'NotFoundError',
  429: 'RateLimitError',
};

/**
 * Makes the error for a response that reports a failure (contract §8): its kind, its code and the verdict of
 * the retry law. The words and the class are loaded only for an error that the caller sees: see
 * `explainResponse`.
 */
export function errorFromResponse(
  body: unknown,
  { status, headers }: ResponseHead,
  describe: Describe,
  now: number,
): TelecomError {
  const { error_code, error } = readRecord(body);
  // A value of any other form may be an echo of the key or the text.
  const ownCode = /^[A-Z][A-Z\d_]{1,63}$/.exec(readText(error_code) ?? '')?.[0] ?? null;
  const isInSetup = status === 200 && error_code === undefined && error === setupError;
  const isServerError = status >= 500 || (status >= 200 && status < 300);
  const kind = kindOfStatus[status] ?? (isServerError ? 'ServerError' : 'UnreadableResponseError');
  const codeOfKind = isServerError || kindOfStatus[status] ? 'HTTP_ERROR' : 'UNREADABLE_RESPONSE';
  const details = {
    description: describeStatus(status),
    status,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), now),
  };
  const failure = isInSetup
    ? new TelecomError(
        { ...details, ...describe({ type: 'in-setup' }), code: 'ACCOUNT_IN_SETUP' },
        'PermissionError',
        403,
      )
    : new TelecomError(
        {
          ...details,
          ...describe({ type: 'failure', status, code: ownCode }),
          code: ownCode ?? (status === 429 ? 'RATE_LIMITED' : codeOfKind),
        },
        kind,
        502,
      );
  return noteEvidence(failure, { type: 'body', body });
}

function describeStatus(status: number): string {
  // The status of a redirect that a browser hides from `fetch` with `redirect: 'manual'`.
  return status ? `HTTP ${status} without a description` : 'expected data, got a redirect';
}
