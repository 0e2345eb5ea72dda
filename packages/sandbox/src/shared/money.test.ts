import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAmount, toUnits } from './money.ts';

test.each([
  [0.0085, 8500],
  [0.1, 100_000],
  [0.3, 300_000],
  [1250.5, 1_250_500_000],
  [-3.25, -3_250_000],
  [0.000001, 1],
  [0, 0],
])('%d is %i millionths', (amount, units) => {
  expect(toUnits(amount)).toBe(units);
  expect(toAmount(units)).toBe(amount);
});

test('0.1 and 0.2 are 0.3', () => {
  expect(toAmount(toUnits(0.1) + toUnits(0.2))).toBe(0.3);
});

test('every whole number of millionths prints with at most six decimals, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (units) => {
      const amount = toAmount(units);
      expect(toUnits(amount)).toBe(units === 0 ? 0 : units);
      expect(Number(amount.toFixed(6))).toBe(amount);
    }),
    { numRuns: 2000, seed: 23 },
  );
});

describe('an amount is refused', () => {
  test.each([0.0000001, 0.12345678, 1e10, Number.NaN, Infinity])('%d', (amount) => {
    expect(() => toUnits(amount, 'rates[3].rate')).toThrow(/^rates\[3\]\.rate must be an amount/);
  });
});
