import { describe, expect, it } from 'vitest';
import { checkSenderId } from './check-sender-id.ts';

describe('checkSenderId', () => {
  it.each(['MyCompany', 'PromoAlert', 'AcmeStore', 'abc', 'A1b2C3d4E5f', '+14155551234'])(
    'takes %s',
    (value) => {
      expect(checkSenderId(value)).toBeUndefined();
    },
  );

  it.each([
    [undefined, 'not_a_string', 'expected a string, got undefined'],
    [7, 'not_a_string', 'expected a string, got number'],
    ['', 'empty', 'expected a string that is not empty'],
    ['ab', 'too_short', 'expected 3 to 11 characters, got 2'],
    ['abcdefghijkl', 'too_long', 'expected 3 to 11 characters, got 12'],
    ['My Company', 'bad_character', 'expected A-Z, a-z or 0-9 at index 2'],
    ['Café', 'bad_character', 'expected A-Z, a-z or 0-9 at index 3'],
    ['\u212Aelvin', 'bad_character', 'expected A-Z, a-z or 0-9 at index 0'],
    ['long\u017F', 'bad_character', 'expected A-Z, a-z or 0-9 at index 4'],
    ['Acme\n', 'bad_character', 'expected A-Z, a-z or 0-9 at index 4'],
    ['1Company', 'leading_digit', 'expected a letter or + at index 0'],
    ['447911123456', 'leading_digit', 'expected a letter or + at index 0'],
    ['+44 7911', 'bad_character', 'expected a digit at index 3'],
    ['+123', 'too_short', 'expected 7 to 15 digits, got 3'],
  ])('refuses %j', (value, code, message) => {
    expect(checkSenderId(value)).toStrictEqual({ code, message });
  });
});
