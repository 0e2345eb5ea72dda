import { isTelecomError } from '../errors/telecom-error.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { createFailure, Refusal } from './refuse.ts';
import { toJsonResponse } from './to-response.ts';

/** What failed because of our account, not of the visitor: credentials, permission, money. */
const ours = /^(Authentication|Permission|InsufficientBalance)Error$/;

const statusOf = ({ name, status }: TelecomError) => {
  if (name === 'ValidationError') return 400;
  if (name === 'TimeoutError') return 504;
  return status === 402 || status === 404 || status === 429 ? status : 502;
};

/**
 * Answers what failed: refused by the handler itself, or thrown by a call. Of the account's own
 * failures a visitor sees only those whose code is in `reveal`.
 */
export const toFailure = (error: unknown, reveal: readonly string[]): Response => {
  if (error instanceof Refusal)
    return toJsonResponse({ error: error.failure }, error.failure.status);
  if (!isTelecomError(error)) {
    const failure = createFailure(
      'ServerError',
      500,
      'PROXY_FAILED',
      'the proxy failed: see its log',
      {
        sent: 'maybe',
      },
    );
    return toJsonResponse({ error: failure }, 500);
  }
  if (ours.test(error.name) && !reveal.includes(error.code)) {
    const { operation, attempts } = error;
    const description = 'the service cannot do this now: its operator has to look';
    const shown = createFailure('ServerError', 502, 'SERVICE_UNAVAILABLE', description, {
      operation,
      attempts,
    });
    return toJsonResponse({ error: shown }, 502);
  }
  const seconds = Math.ceil((error.retryAfterMs ?? 0) / 1000);
  const headers: Record<string, string> = seconds ? { 'retry-after': `${seconds}` } : {};
  return toJsonResponse({ error }, statusOf(error), headers);
};
