import { expect, test } from 'vitest';
import { findAffordable } from './find-affordable.ts';

const prices = [3, 1, 1, 5, 1];
const costOf = (count: number) =>
  Promise.resolve(prices.slice(0, count).reduce((sum, price) => sum + price, 0));

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [9, 3],
  [10, 4],
  [11, 5],
  [100, 5],
])('a balance of %d covers the first %d', async (balance, expected) => {
  expect(await findAffordable(prices.length, balance, costOf)).toBe(expected);
});
