import type { RequestEntry } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { spanOf, timeAttempts } from './attempt-times.ts';

const attempt = (id: number, at: string, durationMs: number): RequestEntry => ({
  id,
  at,
  operation: 'sms.send',
  method: 'POST',
  path: '/api/v1/sms/send',
  query: {},
  headers: {},
  body: null,
  status: 429,
  errorCode: null,
  faults: [],
  durationMs,
});
const call = {
  id: 1,
  operation: 'sms.send',
  attempts: [
    attempt(1, '2026-03-01T10:00:00.000Z', 5),
    attempt(2, '2026-03-01T10:00:01.000Z', 10),
    attempt(3, '2026-03-01T10:00:03.000Z', 20),
  ],
};

test('attempts stand where they began, after the first', () => {
  const times = timeAttempts(call, 1);
  expect(times).toEqual([
    { start: 0, duration: 5 },
    { start: 1_000, duration: 10 },
    { start: 3_000, duration: 20 },
  ]);
  expect(spanOf(times)).toBe(3_020);
});

test('the speed of the clock that dated them is taken out', () => {
  expect(timeAttempts(call, 10).map(({ start }) => start)).toEqual([0, 100, 300]);
});

test('on a clock that stands still they follow one another', () => {
  expect(timeAttempts(call, 0).map(({ start }) => start)).toEqual([0, 5, 15]);
  expect(spanOf([])).toBe(0);
});
