import { expect, test } from 'vitest';
import { formatRate, formatRateRange, formatSum, formatSumRange } from './format-money.ts';

const euro = /^(?:€|.*€$)/;

test('sums have two decimals, rates have four, and a minus sign is one', () => {
  expect(formatSum(32.3, 'EUR')).toMatch(euro);
  expect(formatSum(32.3, 'EUR')).toContain('32.30');
  expect(formatRate(0.047, 'EUR')).toContain('0.0470');
  expect(formatSum(-5, 'EUR')).toMatch(/^−/);
  expect(formatSum(-0, 'EUR')).toBe(formatSum(0, 'EUR'));
});

test('a range names its currency once, and is one amount if both ends look the same', () => {
  expect(formatSumRange(0.6792, 0.8095, 'EUR')).toBe('€0.68–0.81');
  expect(formatRateRange(0.047, 0.0525, 'EUR')).toBe('€0.0470–0.0525');
  expect(formatSumRange(0.051, 0.0525, 'EUR')).toBe('€0.05');
});

test('a range below zero has no dash beside its signs', () => {
  expect(formatSumRange(-647.2697, -522.0118, 'EUR')).toBe('−€647.27 to −€522.01');
  expect(formatSumRange(-1.2, 0.3, 'EUR')).toBe('−€1.20 to €0.30');
});
