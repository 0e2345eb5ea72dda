import { expect, test } from 'vitest';
import { describeClock } from './describe-clock.ts';

const day = 86_400_000;

test.each([
  [0, 1, 'In real time.'],
  [3 * day, 1, '3 days ahead of real time.'],
  [-90_000, 1, '90 s behind real time.'],
  [3 * day, 0, 'Paused, 3 days ahead of real time.'],
  [0, 0, 'Paused.'],
  [0, 60, '60 times as fast as real time.'],
  [7_200_000, 60, '60 times as fast as real time, 2 h ahead of real time.'],
])('%d ms ahead at speed %d', (ahead, speed, words) => {
  expect(describeClock(1_000_000_000 + ahead, speed, 1_000_000_000)).toBe(words);
});
