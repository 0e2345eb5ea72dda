import { readRetryAfter } from '../call/backoff.ts';
import type { AnswerHead } from '../call/operation.ts';
import type { Describe } from '../call/retry-law.ts';
import { readAmount, readRecord, readText, recordOf } from '../wire/read.ts';
import { AuthenticationError } from './authentication-error.ts';
import { type BalanceFigures, InsufficientBalanceError } from './insufficient-balance-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import type { TelecomError, TelecomErrorDetails } from './telecom-error.ts';
import { UnreadableResponseError } from './unreadable-response-error.ts';
import { ValidationError } from './validation-error.ts';

/** The field that each of the provider's codes for bad input is about. */
const fieldOf: Readonly<Record<string, string>> = {
  INVALID_TO: 'to',
  TOO_MANY_RECIPIENTS: 'to',
  INVALID_MESSAGE: 'text',
  INVALID_SENDER: 'senderId',
  INVALID_SECRET: 'signingSecret',
  INVALID_TOGGLE: 'isUniqueClicksOnly',
  CONFLICTING_FIELDS: 'clearSigningSecret',
};

/** The kind of error that a status alone tells. */
const classOf: Readonly<Record<number, new (details: TelecomErrorDetails) => TelecomError>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  429: RateLimitError,
};

const readFigures = recordOf<BalanceFigures>({
  balance: readAmount,
  estimatedCost: readAmount,
  currency: readText,
  recipients: readAmount,
  billableRecipients: readAmount,
  segments: readAmount,
});

/** The error of an answer with a failure, by its status (contract §8). */
export function errorFromAnswer(
  body: unknown,
  { status, headers }: AnswerHead,
  describe: Describe,
  redact: (text: string) => string,
  now: number,
): TelecomError {
  const { error_code, description, error } = readRecord(body);
  // Only what looks like one: anything else may be an echo of the key or the text.
  const code = /^[A-Z][A-Z\d_]{1,63}$/.exec(readText(error_code) ?? '')?.[0];
  const said = readText(description) ?? readText(error) ?? '';
  const details = {
    code: code ?? (status === 429 ? 'RATE_LIMITED' : 'HTTP_ERROR'),
    description: redact(said) || `HTTP ${status} without a description`,
    status,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), now),
    ...describe({ status, code }),
  };
  const Class = classOf[status];
  if (Class) return new Class(details);
  if (status === 402) return new InsufficientBalanceError({ ...details, ...readFigures(body) });
  if (status >= 500) return new ServerError(details);
  if (status === 400) {
    const path = fieldOf[details.code];
    const issues = path ? [{ path, code: details.code, message: details.description }] : [];
    return new ValidationError({ ...details, issues });
  }
  // A failure that calls itself a success: documented for accounts in setup alone (contract §5.1).
  if (status >= 200 && status < 300) {
    if (code || !/setup/i.test(said)) return new ServerError(details);
    return new PermissionError({ ...details, code: 'ACCOUNT_IN_SETUP', sent: 'no' });
  }
  return new UnreadableResponseError({ ...details, code: code ?? 'UNREADABLE_RESPONSE' });
}
