import { isTelecomError, isValidationError } from '@23telecom/client';
import type { SmsPlace, SmsProblem } from '../words/sms-problem.ts';
import { problemAt } from './find-problems.ts';

/** The fields that the provider's codes (contract §6.2) and the paths of the client's issues are about. */
const places: Readonly<Record<string, SmsPlace>> = {
  INVALID_TO: 'recipients',
  TOO_MANY_RECIPIENTS: 'recipients',
  INVALID_MESSAGE: 'text',
  INVALID_SENDER: 'senderId',
  to: 'recipients',
  text: 'text',
  senderId: 'senderId',
};

/** The field that a provider's code is about; `undefined` for the whole send. */
export function findPlace(code: string): SmsPlace | undefined {
  return places[code];
}

const causes: Readonly<Record<string, string>> = {
  InsufficientBalanceError: 'NO_BALANCE',
  ConnectionError: 'NO_CONNECTION',
  TimeoutError: 'NO_CONNECTION',
  RateLimitError: 'TOO_FAST',
};

/**
 * Finds the place and the code of a failed send, for `formatProblem`. An error that proves nothing, such as one
 * that is not a `TelecomError`, is `UNCERTAIN`.
 *
 * @example
 * ```ts
 * const problem = findSendProblem(error); // { place: 'send', code: 'NO_BALANCE', params: { … } }
 * const sentence = formatProblem(problem);
 * ```
 */
export function findSendProblem(error: unknown): SmsProblem {
  if (!isTelecomError(error)) return problemAt('send', 'UNCERTAIN');
  const params = { reason: error.code };
  if (error.sent !== 'no')
    return problemAt('send', error.sent === 'yes' ? 'SENT' : 'UNCERTAIN', params);
  const path = isValidationError(error) ? (error.issues[0]?.path ?? '') : '';
  const [field = '', index] = path.split(/[[\]]/);
  const place = places[field] ?? places[error.code];
  if (!place) return problemAt('send', causes[error.name] ?? 'REFUSED', params);
  return problemAt(place, 'INVALID', {
    ...params,
    ...(index && { position: Number(index) + 1 }),
  });
}
