import { checkRecipient } from './check-recipient.ts';
import { type Problem, problem, problemOfLength, problemOfNothing } from './problem.ts';

/**
 * Checks a sender ID: 3 to 11 of `A–Z a–z 0–9` of which the first is not a digit, or a phone number
 * with its `+`. Nothing when it is fine.
 *
 * @example
 * checkSenderId('MyCompany'); // undefined
 * checkSenderId('My Company')?.code; // 'bad_character'
 */
export function checkSenderId(value: unknown): Problem | undefined {
  if (typeof value !== 'string' || !value) return problemOfNothing(value);
  if (value.startsWith('+')) return checkRecipient(value);
  const index = value.search(/[^a-z\d]/i);
  if (index >= 0) {
    return problem('bad_character', `A-Z, a-z or 0-9 at index ${index}`);
  }
  if (/^\d/.test(value)) return problem('leading_digit', 'a letter or + at index 0');
  return problemOfLength(value.length, 3, 11, 'characters');
}
