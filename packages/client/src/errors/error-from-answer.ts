import type { AnswerHead } from '../call/operation.ts';
import { readRetryAfter } from '../call/backoff.ts';
import { judge } from '../call/retry-law.ts';
import type { CallFacts } from '../call/transport.ts';
import { readAmount, readRecord, readText } from '../wire/read.ts';
import { AuthenticationError } from './authentication-error.ts';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import type { TelecomError } from './telecom-error.ts';
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

/** The error of an answer with a failure, by its status (contract §8). */
export function errorFromAnswer(
  body: unknown,
  { status, headers }: AnswerHead,
  { operation, attempts, redact }: CallFacts,
  now: number,
): TelecomError {
  const fields = readRecord(body);
  const providerCode = readText(fields.error_code);
  const said = readText(fields.description) ?? readText(fields.error);
  const code = providerCode ?? (status === 429 ? 'RATE_LIMITED' : 'HTTP_ERROR');
  const description = redact(said ?? `the answer was HTTP ${status} without a description`);
  const details = {
    code,
    description,
    status,
    operation: operation.name,
    attempts,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), now),
    ...judge(operation.kind, { status, code: providerCode }),
  };
  if (status < 300 && status >= 200) {
    // A failure that calls itself a success: documented only for accounts in setup (contract §5.1).
    const isSetup = !providerCode && /setup/i.test(said ?? '');
    return isSetup
      ? new PermissionError({ ...details, code: 'ACCOUNT_IN_SETUP', sent: 'no', retryable: false })
      : new ServerError({ ...details, code: providerCode ?? 'REJECTED' });
  }
  if (status === 401) return new AuthenticationError(details);
  if (status === 403) return new PermissionError(details);
  if (status === 404) return new NotFoundError(details);
  if (status === 429) return new RateLimitError(details);
  if (status >= 500) return new ServerError(details);
  if (status === 402) {
    return new InsufficientBalanceError({
      ...details,
      balance: readAmount(fields.balance),
      estimatedCost: readAmount(fields.estimated_cost),
      currency: readText(fields.currency),
      recipients: readAmount(fields.total_recipients),
      billableRecipients: readAmount(fields.billable_recipients),
      segments: readAmount(fields.segments),
    });
  }
  if (status >= 400) {
    const path = providerCode ? fieldOf[providerCode] : undefined;
    const issues = path ? [{ path, code, message: description }] : [];
    return new ValidationError({ ...details, issues });
  }
  return new UnreadableResponseError({ ...details, code: 'UNREADABLE_RESPONSE' });
}
