import { isTelecomError } from '../errors/telecom-error.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { createFailure, Refusal } from './refuse.ts';
import type { Failure } from './refuse.ts';
import { toJsonResponse } from './to-response.ts';

/** What failed because of our account, not of the visitor: credentials, permission, money. */
const ours = /^(Authentication|Permission|InsufficientBalance)/;

const statusOf = ({ name, status }: TelecomError) => {
  if (name === 'ValidationError') return 400;
  if (name === 'TimeoutError') return 504;
  return status === 402 || status === 404 || status === 429 ? status : 502;
};

const answer = (failure: Failure) => toJsonResponse({ error: failure }, failure.status);

/**
 * Answers what failed: refused by the handler itself, or thrown by a call. Of the account's own
 * failures a visitor sees only those whose code is in `reveal`, and of a bug nothing.
 */
export const toFailure = (error: unknown, reveal: readonly string[]): Response => {
  if (error instanceof Refusal) return answer(error.failure);
  if (!isTelecomError(error)) {
    const failure = createFailure('ServerError', 500, 'PROXY_FAILED', 'the proxy failed');
    return answer({ ...failure, sent: 'maybe' });
  }
  const { name, code, operation, retryAfterMs } = error;
  if (ours.test(name) && !reveal.includes(code)) {
    const description = 'its operator has to look';
    const failure = createFailure('ServerError', 502, 'SERVICE_UNAVAILABLE', description);
    return answer({ ...failure, operation });
  }
  const headers = { 'retry-after': `${Math.ceil((retryAfterMs ?? 0) / 1000)}` };
  return toJsonResponse({ error }, statusOf(error), retryAfterMs ? headers : {});
};
