import { describe, expect, it } from 'vitest';
import { checkSenderId } from './check-sender-id.ts';

describe('checkSenderId', () => {
  it.each(['MyCompany', 'PromoAlert', 'AcmeStore', 'abc', 'A1b2C3d4E5f', '+14155551234'])(
    'accepts %s',
    (value) => {
      expect(checkSenderId(value)).toBeUndefined();
    },
  );

  it.each([
    [undefined, 'NOT_A_STRING', 'expected a string, got undefined'],
    [7, 'NOT_A_STRING', 'expected a string, got number'],
    ['', 'EMPTY', 'expected a string that is not empty'],
    ['ab', 'TOO_SHORT', 'expected 3 to 11 characters, got 2'],
    ['abcdefghijkl', 'TOO_LONG', 'expected 3 to 11 characters, got 12'],
    ['My Company', 'BAD_CHARACTER', 'expected A-Z, a-z or 0-9 at index 2'],
    ['Café', 'BAD_CHARACTER', 'expected A-Z, a-z or 0-9 at index 3'],
    ['\u212Aelvin', 'BAD_CHARACTER', 'expected A-Z, a-z or 0-9 at index 0'],
    ['long\u017F', 'BAD_CHARACTER', 'expected A-Z, a-z or 0-9 at index 4'],
    ['Acme\n', 'BAD_CHARACTER', 'expected A-Z, a-z or 0-9 at index 4'],
    ['1Company', 'LEADING_DIGIT', 'expected a letter or + at index 0'],
    ['447400123456', 'LEADING_DIGIT', 'expected a letter or + at index 0'],
    ['+44 7911', 'BAD_CHARACTER', 'expected a digit at index 3'],
    ['+123', 'TOO_SHORT', 'expected 7 to 15 digits, got 3'],
  ])('rejects %j', (value, code, message) => {
    expect(checkSenderId(value)).toStrictEqual({ code, message });
  });
});
