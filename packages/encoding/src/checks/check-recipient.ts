import { type Problem, problem, problemOfLength, problemOfNothing } from './problem.ts';

/**
 * Checks a phone number in E.164: `+`, then 7 to 15 digits, the first of which is not 0. Returns
 * `undefined` for a valid number.
 *
 * @example
 * ```ts
 * checkRecipient('+14155551234'); // undefined
 * checkRecipient('004415551234')?.code; // 'MISSING_PLUS'
 * ```
 */
export function checkRecipient(value: unknown): Problem | undefined {
  if (typeof value !== 'string' || value === '') return problemOfNothing(value);
  if (!value.startsWith('+')) return problem('MISSING_PLUS', '+ at index 0');
  // The first character after the plus sign that is not a digit.
  const index = value.search(/(?!^)\D/);
  if (index > 0) return problem('BAD_CHARACTER', `a digit at index ${index}`);
  if (value[1] === '0') return problem('LEADING_ZERO', 'no 0 at index 1');
  return problemOfLength(value.length - 1, 7, 15, 'digits');
}
