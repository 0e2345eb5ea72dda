import { type Problem, problem, problemOfLength, problemOfNothing } from './problem.ts';

/**
 * Checks a phone number in E.164: `+`, then 7 to 15 digits of which the first is not 0. Nothing when
 * it is fine.
 *
 * @example
 * checkRecipient('+14155551234'); // undefined
 * checkRecipient('004415551234')?.code; // 'missing_plus'
 */
export function checkRecipient(value: unknown): Problem | undefined {
  if (typeof value !== 'string' || !value) return problemOfNothing(value);
  if (!value.startsWith('+')) return problem('missing_plus', '+ at index 0');
  const index = value.search(/(?!^)\D/);
  if (index > 0) return problem('bad_character', `a digit at index ${index}`);
  if (value[1] === '0') return problem('leading_zero', 'no 0 at index 1');
  return problemOfLength(value.length - 1, 7, 15, 'digits');
}
