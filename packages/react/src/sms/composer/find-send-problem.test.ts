import {
  AuthenticationError,
  ConnectionError,
  InsufficientBalanceError,
  RateLimitError,
  SendOnceError,
  ServerError,
  TelecomError,
  ValidationError,
} from '@23telecom/client';
import { expect, test } from 'vitest';
import { formatProblem } from '../words/format-problem.ts';
import { findSendProblem } from './find-send-problem.ts';

const details = { code: 'SOME_CODE', description: '+447911123456 said Hello' };
const figures = {
  balance: 0,
  estimatedCost: 1,
  currency: 'EUR',
  recipients: 1,
  billableRecipients: 1,
  segments: 1,
};

test.each([
  ['a refused connection', new ConnectionError(details), 'send', 'NO_CONNECTION'],
  ['a lost answer', new ConnectionError({ ...details, sent: 'maybe' }), 'send', 'UNCERTAIN'],
  ['a balance', new InsufficientBalanceError({ ...details, ...figures }), 'send', 'NO_BALANCE'],
  ['a limit', new RateLimitError(details), 'send', 'TOO_FAST'],
  ['a key', new AuthenticationError(details), 'send', 'REFUSED'],
  ['a server error', new ServerError(details), 'send', 'REFUSED'],
  ['an uncertain key', new SendOnceError({ ...details, sent: 'maybe' }), 'send', 'UNCERTAIN'],
  ['an unreadable success', new TelecomError({ ...details, sent: 'yes' }), 'send', 'SENT'],
  ['any exception', new Error('Hello'), 'send', 'UNCERTAIN'],
  [
    'a rejected sender',
    new TelecomError({ ...details, code: 'INVALID_SENDER' }),
    'senderId',
    'INVALID',
  ],
])('%s: %s', (_, error, place, code) => {
  const problem = findSendProblem(error);
  expect(problem).toMatchObject({ place, code });
  expect(JSON.stringify(problem) + formatProblem(problem)).not.toMatch(/7911|Hello/);
});

test('an issue of the input names its field and the position of the number', () => {
  const issues = [{ path: 'to[3]', code: 'TOO_SHORT', message: 'expected 7 digits' }];
  const problem = findSendProblem(new ValidationError({ ...details, issues }));
  expect(problem).toMatchObject({ place: 'recipients', code: 'INVALID', params: { position: 4 } });
  expect(formatProblem(problem)).toBe(
    'Number 4: this is not a valid phone number. Check the digits.',
  );
});
