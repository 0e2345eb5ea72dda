import { expect, test } from 'vitest';
import { describeRow } from './describe-row.ts';

const accepted = {
  state: 'accepted',
  status: null,
  messageId: 'api_42_1795892624086000002_907109529f27ec5a',
  acceptedAt: '2026-11-28T19:03:44Z',
  reportedAt: null,
  webhookStatus: undefined,
} as const;

test('a delivered message has the seconds that it took, and the response to its webhook', () => {
  expect(
    describeRow({
      ...accepted,
      status: 'DELIVRD',
      reportedAt: '2026-11-28T19:03:46Z',
      webhookStatus: 204,
    }),
  ).toEqual({
    word: 'Delivered',
    tone: 'good',
    acceptedAt: '2026-11-28T19:03:44Z',
    after: '+2 s, webhook 204',
    reason: undefined,
  });
});

test('a message on its way waits for the webhook', () => {
  expect(describeRow(accepted)).toMatchObject({
    word: 'On its way',
    after: 'waiting for the report',
  });
});

test('a failed message says why', () => {
  const row = describeRow({ ...accepted, status: 'UNDELIV', reportedAt: '2026-11-28T19:03:47Z' });
  expect(row).toMatchObject({ word: 'Not delivered', tone: 'bad', after: '+3 s' });
  expect(row.reason).toContain('not in use');
});

test('without the provider’s books the time of acceptance is in the message ID', () => {
  expect(describeRow({ ...accepted, acceptedAt: undefined }).acceptedAt).toBe(
    new Date(1_795_892_624_086).toISOString(),
  );
});

test('after a 402 those who wait are refused, as in the counts of the run', () => {
  const waiting = {
    ...accepted,
    state: 'pending',
    messageId: null,
    acceptedAt: undefined,
  } as const;
  expect(describeRow(waiting, 'insufficient_balance')).toMatchObject({
    word: 'Refused',
    tone: 'bad',
  });
  expect(describeRow(waiting, 'you')).toMatchObject({ word: 'Waiting' });
});

test('a message that a person counted as sent says that no report will come', () => {
  const counted = {
    ...accepted,
    state: 'reconciled',
    messageId: null,
    acceptedAt: undefined,
  } as const;
  expect(describeRow(counted)).toMatchObject({ word: 'Counted as sent', tone: 'warn', after: '' });
  expect(describeRow(counted).reason).toContain('No delivery report');
  // A message that was found in the history has an ID, and its report will come.
  expect(describeRow({ ...accepted, state: 'reconciled' }).word).toBe('On its way');
  expect(describeRow({ ...counted, status: 'DELIVRD' }).word).toBe('Delivered');
});

test.each([
  ['pending', 'Waiting', 'wait'],
  ['blocked', 'Not sent', 'bad'],
  ['uncertain', 'Maybe sent', 'warn'],
] as const)('%s is "%s"', (state, word, tone) => {
  expect(describeRow({ ...accepted, state, messageId: null, acceptedAt: undefined })).toMatchObject(
    { word, tone, after: '' },
  );
});
