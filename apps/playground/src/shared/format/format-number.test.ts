import { expect, test } from 'vitest';
import { formatNumber, maskNumber } from './format-number.ts';

test.each([
  ['+447700900003', '+44 7700 900003', '+44 …003'],
  ['+14155550125', '+1 415 555 0125', '+1 …125'],
  ['+33639980123', '+33 639 980 123', '+33 …123'],
  ['+79162341234', '+7 9162 341234', '+7 …234'],
  ['+35315550123', '+353 15 550 123', '+353 …123'],
  ['+68312345', '+683 12 345', '+683 …345'],
])('%s is shown as %s, masked as %s', (recipient, shown, masked) => {
  expect(formatNumber(recipient)).toBe(shown);
  expect(maskNumber(recipient)).toBe(masked);
});

test('anything but a number in E.164 stays as it is', () => {
  expect(formatNumber('MyApp')).toBe('MyApp');
  expect(maskNumber('12345')).toBe('12345');
});
