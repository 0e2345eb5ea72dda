import { describe, expect, it } from 'vitest';
import { formatCost, formatMoney, formatMoneyRange } from './index.ts';

/** Without the invisible marks of direction, and with plain spaces, so that expectations are legible. */
function plain(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s/g, ' ');
}

describe('formatMoney', () => {
  it.each([
    [0.0085, 'EUR', 'en', '€0.0085'],
    [0.0085, 'EUR', 'de', '0,0085 €'],
    [0.0085, 'EUR', 'fr', '0,0085 €'],
    [0.0085, 'EUR', 'hi', '€0.0085'],
    [0.0085, 'EUR', 'ar-EG', '٠٫٠٠٨٥ €'],
    [0.0085, 'INR', 'hi', '₹0.0085'],
    [-522.0118, 'EUR', 'en', '-€522.0118'],
    [-522.0118, 'EUR', 'ar-EG', '-٥٢٢٫٠١١٨ €'],
  ])('%d %s in %s is %s', (amount, currency, locale, expected) => {
    expect(plain(formatMoney(amount, currency, { locale }))).toBe(expected);
  });

  it.each([
    [0, 'EUR', '€0.00'],
    [-0, 'EUR', '€0.00'],
    [1234.5, 'EUR', '€1,234.50'],
    [0.1 + 0.2, 'EUR', '€0.30'],
    [0.125, 'EUR', '€0.125'],
    [0.012345, 'EUR', '€0.012345'],
    [1 / 3, 'EUR', '€0.333333'],
    [0.000_000_12, 'EUR', '€0.00000012'],
    [5, 'JPY', '¥5'],
    [0.75, 'JPY', '¥0.75'],
    [1.5, 'KWD', 'KWD 1.500'],
    [1e15, 'EUR', '€1,000,000,000,000,000.00'],
  ])('shows all decimals of %d %s: %s', (amount, currency, expected) => {
    expect(plain(formatMoney(amount, currency, { locale: 'en' }))).toBe(expected);
  });

  it('a control: the default of Intl makes €0.01 of a segment', () => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
    expect(format.format(0.0085)).toBe('€0.01');
  });

  it('throws a TypeError that names a wrong argument', () => {
    expect(() => formatMoney(NaN, 'EUR')).toThrow(
      new TypeError('amount: expected a finite number'),
    );
    expect(() => formatMoneyRange(0, Infinity, 'EUR')).toThrow(/^max: /);
    expect(() => formatMoney(1, 'credits')).toThrow(/^currency: expected an ISO 4217 code/);
    expect(() => formatMoney(1, 'EUR', { locale: 'no language' })).toThrow(RangeError);
  });
});

describe('formatMoneyRange', () => {
  it.each([
    ['en', '€0.0085 – €0.0092'],
    ['de', '0,0085–0,0092 €'],
    ['fr', '0,0085–0,0092 €'],
    ['hi', '€0.0085 – €0.0092'],
    ['ar-EG', '٠٫٠٠٨٥–٠٫٠٠٩٢ €'],
  ])('in %s: %s', (locale, expected) => {
    expect(plain(formatMoneyRange(0.0085, 0.0092, 'EUR', { locale }))).toBe(expected);
  });

  it.each([
    ['en', '-€647.2697 – -€522.0118'],
    ['de', '-647,2697 € – -522,0118 €'],
    ['fr', '-647,2697 € – -522,0118 €'],
    ['hi', '-€647.2697 – -€522.0118'],
    ['ar-EG', '-٦٤٧٫٢٦٩٧ € – -٥٢٢٫٠١١٨ €'],
  ])('both ends of a negative range have their sign in %s: %s', (locale, expected) => {
    expect(plain(formatMoneyRange(-647.2697, -522.0118, 'EUR', { locale }))).toBe(expected);
  });

  it.each([
    [0.8, 0.8725, '€0.8000 – €0.8725'],
    [1, 2, '€1.00 – €2.00'],
    [-1, 2, '-€1.00 – €2.00'],
    [-1, 0, '-€1.00 – €0.00'],
    [2, 1, '€1.00 – €2.00'],
    [1, 1, '€1.00'],
    [-0, 0, '€0.00'],
    [0.3, 0.1 + 0.2, '€0.30'],
  ])('from %d to %d: %s', (min, max, expected) => {
    expect(plain(formatMoneyRange(min, max, 'EUR', { locale: 'en' }))).toBe(expected);
  });
});

describe('formatCost', () => {
  const cost = { min: 0.0085, max: 0.0092, currency: 'EUR', billable: 3, unpriced: 0 };

  it('gives the parts of a sentence', () => {
    expect(formatCost(cost, { locale: 'en' })).toEqual({
      amount: '€0.0085 – €0.0092',
      isAtLeast: false,
      unpriced: 0,
      unpricedCount: '0',
      unpricedPlural: 'other',
    });
    expect(formatCost({ ...cost, unpriced: ['+99912345678'] }, { locale: 'en' })).toMatchObject({
      isAtLeast: true,
      unpriced: 1,
      unpricedPlural: 'one',
    });
    expect(formatCost({ ...cost, unpriced: 2 }, { locale: 'ar-EG' })).toMatchObject({
      unpricedCount: '٢',
      unpricedPlural: 'two',
    });
  });

  it('has no amount if no recipient has a price', () => {
    expect(formatCost({ ...cost, min: 0, max: 0, billable: 0, unpriced: 2 })).toMatchObject({
      amount: undefined,
      isAtLeast: false,
      unpriced: 2,
    });
  });
});
