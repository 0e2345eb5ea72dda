import { describe, expect, it } from 'vitest';
import { checkRecipient } from './check-recipient.ts';

describe('checkRecipient', () => {
  it.each(['+1234567', '+14155551234', '+447911123456', '+123456789012345'])(
    'takes %s',
    (value) => {
      expect(checkRecipient(value)).toBeUndefined();
    },
  );

  it.each([
    [undefined, 'not_a_string', 'expected a string, got undefined'],
    [null, 'not_a_string', 'expected a string, got null'],
    [14155551234, 'not_a_string', 'expected a string, got number'],
    ['', 'empty', 'expected a string that is not empty'],
    ['14155551234', 'missing_plus', 'expected + at index 0'],
    ['0014155551234', 'missing_plus', 'expected + at index 0'],
    [' +14155551234', 'missing_plus', 'expected + at index 0'],
    ['+1 415 555 1234', 'bad_character', 'expected a digit at index 2'],
    ['++14155551234', 'bad_character', 'expected a digit at index 1'],
    ['+14155551234\n', 'bad_character', 'expected a digit at index 12'],
    ['+١٤١٥٥٥٥١٢٣٤', 'bad_character', 'expected a digit at index 1'],
    ['+0441234567', 'leading_zero', 'expected no 0 at index 1'],
    ['+', 'too_short', 'expected 7 to 15 digits, got 0'],
    ['+123456', 'too_short', 'expected 7 to 15 digits, got 6'],
    ['+1234567890123456', 'too_long', 'expected 7 to 15 digits, got 16'],
  ])('refuses %j', (value, code, message) => {
    expect(checkRecipient(value)).toStrictEqual({ code, message });
  });
});
