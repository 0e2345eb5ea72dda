import type { RequestEntry, WebhookAttempt } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { isShown, mergeLog } from './log-entry.ts';

function request(id: number, at: string, change: Partial<RequestEntry> = {}): RequestEntry {
  return {
    id,
    at,
    operation: 'account.balance',
    method: 'GET',
    path: '/api/v1/user/balance',
    query: {},
    headers: {},
    body: null,
    status: 200,
    errorCode: null,
    response: null,
    faults: [],
    durationMs: 1,
    ...change,
  };
}

function webhook(id: number, at: string, statusCode: number | null): WebhookAttempt {
  return {
    id,
    type: 'delivery',
    url: 'http://127.0.0.1/webhooks/delivery',
    messageId: 'api_1',
    attempt: 1,
    statusCode,
    error: null,
    durationMs: 1,
    createdAt: Date.parse(at),
  };
}

const log = mergeLog(
  [
    request(1, '2026-01-01T00:00:00Z'),
    request(2, '2026-01-01T00:00:01Z', { operation: 'sms.send', status: null }),
    request(3, '2026-01-01T00:00:01Z', { status: 404 }),
  ],
  [webhook(1, '2026-01-01T00:00:00.500Z', 204), webhook(2, '2026-01-01T00:00:02Z', 503)],
);

test('requests and webhooks are in one log, newest first', () => {
  expect(log.map(({ id }) => id)).toEqual(['w2', '3', '2', 'w1', '1']);
});

test.each([
  ['all', ['w2', '3', '2', 'w1', '1']],
  ['sends', ['2']],
  ['webhooks', ['w2', 'w1']],
  ['failed', ['w2', '3', '2']],
] as const)('%s', (filter, ids) => {
  expect(log.filter((entry) => isShown(entry, filter)).map(({ id }) => id)).toEqual(ids);
});
