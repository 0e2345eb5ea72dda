import type { WebhookLogEntry } from '@23telecom/client';
import { expect, test } from 'vitest';
import { nextAttemptAt } from './next-attempt.ts';

function entry(
  attempt: number,
  second: number,
  more: Partial<WebhookLogEntry> = {},
): WebhookLogEntry {
  return {
    id: `${attempt}`,
    type: 'delivery',
    url: 'https://example.com/hook',
    messageId: 'api_1',
    attempt,
    statusCode: 500,
    error: 'HTTP 500',
    durationMs: 0,
    createdAt: `2026-02-13T10:30:${String(second).padStart(2, '0')}Z`,
    ...more,
  };
}

test('a successful attempt needs no other', () => {
  const succeeded = entry(1, 0, { statusCode: 204, error: null });
  expect(nextAttemptAt(succeeded, [succeeded])).toBeUndefined();
});

test('the second attempt follows after 10 seconds, the third after 30, and there is no fourth', () => {
  const [first, second, third] = [entry(1, 0), entry(2, 10), entry(3, 40)];
  expect(nextAttemptAt(first, [first])).toBe('2026-02-13T10:30:10.000Z');
  expect(nextAttemptAt(first, [first, second])).toBeUndefined();
  expect(nextAttemptAt(second, [first, second])).toBe('2026-02-13T10:30:40.000Z');
  expect(nextAttemptAt(third, [first, second, third])).toBeUndefined();
});

test('an attempt without a response fails, and the wait begins when it has ended', () => {
  const timedOut = entry(1, 0, { statusCode: null, error: 'no response', durationMs: 5_000 });
  expect(nextAttemptAt(timedOut, [timedOut])).toBe('2026-02-13T10:30:15.000Z');
});

test('an attempt at another webhook of the same message does not count', () => {
  const first = entry(1, 0);
  expect(nextAttemptAt(first, [first, entry(2, 10, { type: 'click' })])).toBeDefined();
});
