import type { RequestEntry } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { groupAttempts } from './group-attempts.ts';

const request = (id: number, second: number, change: Partial<RequestEntry>): RequestEntry => ({
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
  faults: [],
  durationMs: 1,
  ...change,
});

const shape = (requests: readonly RequestEntry[]): number[][] =>
  groupAttempts(requests).map(({ attempts }) => attempts.map(({ id }) => id));

test('what repeats a failed request is another attempt at the same call', () => {
  expect(
    shape([request(1, 0, { status: 429 }), request(2, 1, { status: null }), request(3, 2, {})]),
  ).toEqual([[1, 2, 3]]);
});

test('after an answer that settles it, the same request is a new call', () => {
  expect(shape([request(1, 0, {}), request(2, 1, {})])).toEqual([[2], [1]]);
  expect(shape([request(1, 0, { status: 400 }), request(2, 1, {})])).toEqual([[2], [1]]);
});

test('another body, another path or a minute later is a new call', () => {
  const failed = request(1, 0, { status: 503 });
  expect(shape([failed, request(2, 1, { body: '{"message":"two"}' })])).toEqual([[2], [1]]);
  expect(shape([failed, request(2, 1, { path: '/api/v1/user/balance' })])).toEqual([[2], [1]]);
  expect(shape([failed, request(2, 61, {})])).toEqual([[2], [1]]);
});

test('calls that run side by side keep their own attempts', () => {
  const other = { method: 'GET', path: '/api/v1/user/balance', body: null };
  expect(
    shape([
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

test('on a clock that runs fast, retries are dated further apart', () => {
  const requests = [request(1, 0, { status: 429 }), request(2, 55, {})];
  expect(groupAttempts(requests).map(({ attempts }) => attempts.length)).toEqual([1, 1]);
  expect(groupAttempts(requests, 60).map(({ attempts }) => attempts.length)).toEqual([2]);
});
