import { expect, test } from 'vitest';
import { planAxis } from './plan-axis.ts';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [63, [0, 20, 40, 60, 80]],
  [100, [0, 20, 40, 60, 80, 100]],
  [9_733, [0, 2_000, 4_000, 6_000, 8_000, 10_000]],
])('up to %d', (highest, lines) => {
  expect(planAxis(highest)).toEqual(lines);
});
