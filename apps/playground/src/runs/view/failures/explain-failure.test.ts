import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

test.each([
  ['INSUFFICIENT_BALANCE', 'the balance does not cover them', 'Top up'],
  ['blocked_country', 'blocks their country', 'allow it'],
  ['CANCELLED', 'cancelled', 'Retry'],
  ['A_CODE_OF_TOMORROW', 'refused the request', 'Developers'],
])('%s says the reason, that nothing was billed, and the remedy', (code, reason, remedy) => {
  const { title, advice } = explainFailure({ code, recipients: 200, sent: 'no' });
  expect(title).toContain('200 people got no message');
  expect(title).toContain(reason);
  expect(advice).toContain('Nothing was sent to them or billed.');
  expect(advice).toContain(remedy);
});

test('an uncertain one is never said to be unsent', () => {
  const { title, advice } = explainFailure({
    code: 'CONNECTION_LOST',
    recipients: 1,
    sent: 'maybe',
  });
  expect(title).toBe('1 person may have got the message.');
  expect(advice).toContain('you may pay twice');
  expect(advice).not.toContain('Nothing was sent');
});
