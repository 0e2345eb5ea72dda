import { expect, test } from 'vitest';
import { describeTimes } from './delivery-times.ts';

test('the median and the time that nine of ten took', () => {
  const seconds = [9, 1, 2, 3, 4, 5, 6, 7, 8, 60].map((second) => second * 1_000);
  expect(describeTimes(seconds)).toEqual({ medianMs: 5_500, mostMs: 9_000, messages: 10 });
  expect(describeTimes([3_000, 1_000, 2_000])).toMatchObject({ medianMs: 2_000, mostMs: 3_000 });
});

test('one message has its own time, and none has no time', () => {
  expect(describeTimes([2_000])).toEqual({ medianMs: 2_000, mostMs: 2_000, messages: 1 });
  expect(describeTimes([])).toBeNull();
});
