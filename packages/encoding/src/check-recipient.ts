import type { Problem } from './problem.ts';

/** A number as the provider takes it: E.164 with its plus sign (ITU-T E.164, 6.2.1: 15 digits at most). */
const recipientPattern = /^\+[1-9]\d{6,14}$/;

/**
 * Checks a phone number: `+`, then 7 to 15 digits of which the first is not 0. Nothing when it is
 * fine.
 *
 * @example
 * checkRecipient('+14155551234'); // undefined
 * checkRecipient('00441234567'); // { code: 'missing_plus', message: … }
 */
export function checkRecipient(value: unknown): Problem | undefined {
  if (typeof value !== 'string') {
    return { code: 'not_a_string', message: `expected a string, got ${typeof value}` };
  }
  if (recipientPattern.test(value)) return undefined;
  if (!value) return { code: 'empty', message: 'expected a phone number, got an empty string' };
  if (!value.startsWith('+')) {
    return { code: 'missing_plus', message: 'expected + and the country code at the start' };
  }
  const place = value.slice(1).search(/\D/) + 1;
  if (place) {
    return { code: 'bad_character', message: `expected only digits after +, see index ${place}` };
  }
  const digits = value.length - 1;
  if (digits > 15) return { code: 'too_long', message: `expected 7 to 15 digits, got ${digits}` };
  if (digits < 7) return { code: 'too_short', message: `expected 7 to 15 digits, got ${digits}` };
  return { code: 'leading_zero', message: 'expected a country code after +: none begins with 0' };
}
