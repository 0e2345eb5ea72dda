import { expect, test } from 'vitest';
import { formatMoney, formatMoneyRange } from './format-money.ts';

test('a range below zero has its sign at both ends', () => {
  const [low, high] = [formatMoney(-5.0525, 'EUR'), formatMoney(-5.047, 'EUR')];
  expect(low).toMatch(/5[.,]0525/);
  expect(formatMoneyRange(-5.0525, -5.047, 'EUR')).toBe(`${low} – ${high}`);
  expect(formatMoneyRange(-1, -1, 'EUR')).toBe(formatMoney(-1, 'EUR'));
});
