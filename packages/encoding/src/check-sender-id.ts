import { checkRecipient } from './check-recipient.ts';
import type { Problem } from './problem.ts';

/**
 * Checks a sender ID: 3 to 11 of `A–Z a–z 0–9` of which the first is not a digit, or a phone number
 * with its `+`. Nothing when it is fine.
 *
 * @example
 * checkSenderId('MyCompany'); // undefined
 * checkSenderId('My Company'); // { code: 'bad_character', message: … }
 */
export function checkSenderId(value: unknown): Problem | undefined {
  if (typeof value !== 'string') {
    return { code: 'not_a_string', message: `expected a string, got ${typeof value}` };
  }
  if (value.startsWith('+')) return checkRecipient(value);
  if (!value) return { code: 'empty', message: 'expected a sender ID, got an empty string' };
  const place = value.search(/[^A-Za-z0-9]/);
  if (place >= 0) {
    return {
      code: 'bad_character',
      message: `expected only A-Z, a-z and 0-9, see index ${place}`,
    };
  }
  if (/^\d/.test(value)) {
    return {
      code: 'leading_digit',
      message: 'expected a letter at the start, or + and a phone number',
    };
  }
  const { length } = value;
  if (length < 3)
    return { code: 'too_short', message: `expected 3 to 11 characters, got ${length}` };
  if (length > 11)
    return { code: 'too_long', message: `expected 3 to 11 characters, got ${length}` };
  return undefined;
}
