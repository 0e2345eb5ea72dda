import { expect, test } from 'vitest';
import { formatAgo, formatDuration, formatOffset, formatSpan } from './format-duration.ts';

test.each([
  [0, '0 ms'],
  [2.4, '2 ms'],
  [999, '999 ms'],
  [999.6, '1 s'],
  [1_400, '1.4 s'],
  [2_000, '2 s'],
  [9_990, '10 s'],
  [10_400, '10 s'],
  [90_000, '90 s'],
  [180_000, '3 min'],
])('a measured duration of %d ms is %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

test.each([
  [0, '0 s'],
  [2_000, '2 s'],
  [90_000, '90 s'],
  [180_000, '3 min'],
  [7_200_000, '2 h'],
  [259_200_000, '3 days'],
])('%d ms are %s', (ms, words) => {
  expect(formatSpan(ms)).toBe(words);
});

test('an earlier step, by a clock that was set back, is at once', () => {
  expect(formatOffset('2026-11-28T19:03:44Z', '2026-11-28T19:03:43Z')).toBe('+0 s');
  expect(formatOffset('2026-11-28T19:03:44Z', '2026-11-28T19:03:47Z')).toBe('+3 s');
});

test('a time is some seconds ago, and one in the future is now', () => {
  const now = Date.parse('2026-11-28T19:03:44Z');
  expect(formatAgo('2026-11-28T19:03:32Z', now)).toBe('12 s ago');
  expect(formatAgo('2026-11-25T19:03:44Z', now)).toBe('3 days ago');
  expect(formatAgo('2026-11-28T19:03:45Z', now)).toBe('0 s ago');
});
