import { describe, expect, it } from 'vitest';
import { checkRecipient } from './check-recipient.ts';

describe('checkRecipient', () => {
  it.each(['+1234567', '+14155551234', '+447400123456', '+123456789012345'])(
    'accepts %s',
    (value) => {
      expect(checkRecipient(value)).toBeUndefined();
    },
  );

  it.each([
    [undefined, 'NOT_A_STRING', 'expected a string, got undefined'],
    [null, 'NOT_A_STRING', 'expected a string, got null'],
    [14155551234, 'NOT_A_STRING', 'expected a string, got number'],
    ['', 'EMPTY', 'expected a string that is not empty'],
    ['14155551234', 'MISSING_PLUS', 'expected + at index 0'],
    ['0014155551234', 'MISSING_PLUS', 'expected + at index 0'],
    [' +14155551234', 'MISSING_PLUS', 'expected + at index 0'],
    ['+1 415 555 1234', 'BAD_CHARACTER', 'expected a digit at index 2'],
    ['++14155551234', 'BAD_CHARACTER', 'expected a digit at index 1'],
    ['+14155551234\n', 'BAD_CHARACTER', 'expected a digit at index 12'],
    ['+١٤١٥٥٥٥١٢٣٤', 'BAD_CHARACTER', 'expected a digit at index 1'],
    ['+0441234567', 'LEADING_ZERO', 'expected no 0 at index 1'],
    ['+', 'TOO_SHORT', 'expected 7 to 15 digits, got 0'],
    ['+123456', 'TOO_SHORT', 'expected 7 to 15 digits, got 6'],
    ['+1234567890123456', 'TOO_LONG', 'expected 7 to 15 digits, got 16'],
  ])('rejects %j', (value, code, message) => {
    expect(checkRecipient(value)).toStrictEqual({ code, message });
  });
});
