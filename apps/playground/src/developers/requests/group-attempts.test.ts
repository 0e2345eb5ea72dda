import type { RequestEntry } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { groupAttempts } from './group-attempts.ts';

function request(id: number, second: number, change: Partial<RequestEntry>): RequestEntry {
  return {
    id,
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    operation: 'sms.send',
    method: 'POST',
    path: '/api/v1/sms/send',
    query: {},
    headers: {},
    body: '{"message":"one"}',
    status: 200,
    errorCode: null,
    response: null,
    faults: [],
    durationMs: 1,
    ...change,
  };
}

function groupIds(requests: readonly RequestEntry[]): number[][] {
  return groupAttempts(requests).map(({ attempts }) => attempts.map(({ id }) => id));
}

test('the same request after a failed one is another attempt at the same call', () => {
  expect(
    groupIds([request(1, 0, { status: 429 }), request(2, 1, { status: null }), request(3, 2, {})]),
  ).toEqual([[1, 2, 3]]);
});

test('the same request after a final response is a new call', () => {
  expect(groupIds([request(1, 0, {}), request(2, 1, {})])).toEqual([[2], [1]]);
  expect(groupIds([request(1, 0, { status: 400 }), request(2, 1, {})])).toEqual([[2], [1]]);
});

test('a request with another body or path, or a minute later, is a new call', () => {
  const failed = request(1, 0, { status: 503 });
  expect(groupIds([failed, request(2, 1, { body: '{"message":"two"}' })])).toEqual([[2], [1]]);
  expect(groupIds([failed, request(2, 1, { path: '/api/v1/user/balance' })])).toEqual([[2], [1]]);
  expect(groupIds([failed, request(2, 61, {})])).toEqual([[2], [1]]);
});

test('concurrent calls keep their own attempts', () => {
  const other = { method: 'GET', path: '/api/v1/user/balance', body: null };
  expect(
    groupIds([
      request(1, 0, { status: 500 }),
      request(2, 0, { ...other, status: 429 }),
      request(3, 1, {}),
      request(4, 1, other),
    ]),
  ).toEqual([
    [2, 4],
    [1, 3],
  ]);
});

test('a fast clock puts the times of retries further apart', () => {
  const requests = [request(1, 0, { status: 429 }), request(2, 55, {})];
  expect(groupAttempts(requests).map(({ attempts }) => attempts.length)).toEqual([1, 1]);
  expect(groupAttempts(requests, 60).map(({ attempts }) => attempts.length)).toEqual([2]);
});
