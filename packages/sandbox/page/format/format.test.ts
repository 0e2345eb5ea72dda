import { expect, test } from 'vitest';
import { formatAddress, formatMoney, formatNumber } from './format.ts';

test.each([
  ['+447700900003', '+44 7700 900003'],
  ['+14155550100', '+1 415 555 0100'],
  ['+33639980123', '+33 639 980 123'],
  ['+971501234567', '+971 501 234 567'],
  ['+35312345678', '+353 123 456 78'],
  ['+79123456789', '+7 912 345 6789'],
])('the number %s is shown as %s', (number, shown) => {
  expect(formatNumber(number)).toBe(shown);
});

test('money has the decimals of a price or of a balance', () => {
  expect(formatMoney(0.1575, 'EUR', 4)).toBe('€0.1575');
  expect(formatMoney(1000, 'GBP', 2)).toBe('£1,000.00');
});

test('the query of a webhook’s address is left out', () => {
  expect(formatAddress('https://me.example/hook?token=secret')).toBe('me.example/hook?…');
  expect(formatAddress('https://me.example/hook')).toBe('me.example/hook');
});
