import type { WebhookLogEntry } from '@23telecom/client';
import { expect, test } from 'vitest';
import { nextAttempt } from './next-attempt.ts';

const entry = (attempt: number, second: number, more: Partial<WebhookLogEntry> = {}) => ({
  id: `${attempt}`,
  type: 'delivery',
  url: 'https://example.com/hook',
  messageId: 'api_1',
  attempt,
  statusCode: 500,
  error: 'answered 500',
  durationMs: 0,
  createdAt: `2026-02-13T10:30:${String(second).padStart(2, '0')}Z`,
  ...more,
});

test('what was taken needs no other attempt', () => {
  const taken = entry(1, 0, { statusCode: 204, error: null });
  expect(nextAttempt(taken, [taken])).toEqual({ kind: 'none' });
});

test('the first is repeated after ten seconds, the second after thirty, and the third is the last', () => {
  const [first, second, third] = [entry(1, 0), entry(2, 10), entry(3, 40)];
  expect(nextAttempt(first, [first])).toEqual({ kind: 'awaited', at: '2026-02-13T10:30:10.000Z' });
  expect(nextAttempt(first, [first, second])).toEqual({ kind: 'made' });
  expect(nextAttempt(second, [first, second])).toEqual({
    kind: 'awaited',
    at: '2026-02-13T10:30:40.000Z',
  });
  expect(nextAttempt(third, [first, second, third])).toEqual({ kind: 'given up' });
});

test('the wait begins when the attempt has ended, and no answer is no success', () => {
  const timedOut = entry(1, 0, { statusCode: null, error: 'no answer', durationMs: 5_000 });
  expect(nextAttempt(timedOut, [timedOut])).toEqual({
    kind: 'awaited',
    at: '2026-02-13T10:30:15.000Z',
  });
});

test('an attempt at another webhook of the message is none at this one', () => {
  const first = entry(1, 0);
  const click = entry(2, 10, { type: 'click' });
  expect(nextAttempt(first, [first, click]).kind).toBe('awaited');
});
