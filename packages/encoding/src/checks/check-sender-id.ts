import { checkRecipient } from './check-recipient.ts';
import { type Problem, problem, problemOfLength, problemOfNothing } from './problem.ts';

/**
 * Checks a sender ID: 3 to 11 of `A–Z a–z 0–9`, the first of which is not a digit, or a phone number with
 * its `+`. Returns `undefined` for a valid sender ID.
 *
 * @example
 * ```ts
 * checkSenderId('MyCompany'); // undefined
 * checkSenderId('My Company')?.code; // 'BAD_CHARACTER'
 * ```
 */
export function checkSenderId(value: unknown): Problem | undefined {
  if (typeof value !== 'string' || value === '') return problemOfNothing(value);
  if (value.startsWith('+')) return checkRecipient(value);
  const index = value.search(/[^a-z\d]/i);
  if (index >= 0) return problem('BAD_CHARACTER', `A-Z, a-z or 0-9 at index ${index}`);
  if (/^\d/.test(value)) return problem('LEADING_DIGIT', 'a letter or + at index 0');
  return problemOfLength(value.length, 3, 11, 'characters');
}
