import { expect, test } from 'vitest';
import { countryOfNumber } from './country-of-number.ts';

test.each([
  ['+447400123456', 'GB'],
  ['+447700900010', 'GB'],
  ['+14155552671', 'US'],
  ['+14165551234', 'CA'],
  ['+33639980123', 'FR'],
])('%s is in %s', (recipient, country) => {
  expect(countryOfNumber(recipient)).toBe(country);
});

test('a text is in none', () => {
  expect(countryOfNumber('MyApp')).toBeUndefined();
});
