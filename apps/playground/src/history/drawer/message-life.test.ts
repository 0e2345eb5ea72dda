import { expect, test } from 'vitest';
import { readLife } from './message-life.ts';

const message = {
  id: '7',
  messageId: 'api_1',
  recipient: '+447400123456',
  senderId: 'MyApp',
  text: 'Hello',
  segments: 1,
  status: 'sent',
  statusCode: null,
  cost: 0.04,
  createdAt: '2026-02-13T10:30:00Z',
  deliveredAt: null,
};
const now = '2026-02-13T10:40:00Z';
const shape = (steps: ReturnType<typeof readLife>) =>
  steps.map(({ status, at, isExact, source }) => [status, at, isExact, source]);

test('what the provider tells: the beginning, and where it is now', () => {
  expect(shape(readLife(message, [], now))).toEqual([
    ['accepted', '2026-02-13T10:30:00Z', true, 'history'],
    ['sent', now, false, 'history'],
  ]);
  expect(shape(readLife({ ...message, status: 'pending' }, [], now))).toEqual([
    ['accepted', '2026-02-13T10:30:00Z', true, 'history'],
  ]);
});

test('of a delivery it tells the time', () => {
  const delivered = { ...message, status: 'DELIVRD', deliveredAt: '2026-02-13T10:30:04Z' };
  expect(shape(readLife(delivered, [], now)).at(-1)).toEqual([
    'DELIVRD',
    '2026-02-13T10:30:04Z',
    true,
    'history',
  ]);
});

test('what the page saw itself stands between, and its webhook tells the time of an end', () => {
  const step = { statusCode: null, isExact: true } as const;
  const seen = [
    { ...step, status: 'accepted', at: '2026-02-13T10:30:00.120Z', source: 'answer' },
    { ...step, status: 'sent', at: '2026-02-13T10:30:02Z', isExact: false, source: 'polling' },
    { ...step, status: 'UNDELIV', at: '2026-02-13T10:30:05Z', source: 'webhook' },
  ] as const;
  expect(shape(readLife({ ...message, status: 'UNDELIV' }, seen, now))).toEqual([
    ['accepted', '2026-02-13T10:30:00.120Z', true, 'answer'],
    ['sent', '2026-02-13T10:30:02Z', false, 'polling'],
    ['UNDELIV', '2026-02-13T10:30:05Z', true, 'webhook'],
  ]);
});

test('of a campaign the time of sending is the beginning', () => {
  const campaign = {
    id: '3201',
    source: 'campaign',
    recipient: '+447400123456',
    senderId: 'MyApp',
    text: 'Sale',
    status: 'DELIVRD',
    statusCode: '000',
    cost: 0.04,
    sentAt: '2026-02-13T09:00:00Z',
    deliveredAt: '2026-02-13T09:00:05Z',
    isClicked: false,
    clickedAt: null,
    actionType: null,
    actionAt: null,
  };
  expect(shape(readLife(campaign, [], now)).map(([status, at]) => [status, at])).toEqual([
    ['accepted', '2026-02-13T09:00:00Z'],
    ['DELIVRD', '2026-02-13T09:00:05Z'],
  ]);
});
