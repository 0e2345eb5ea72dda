import type { OptionChecks, PlacedProblem } from './check.ts';
import { describeValue } from './describe-value.ts';
import { findNearestName } from './find-nearest-name.ts';
import { isRecord } from './is-record.ts';
import { maskName } from './mask-name.ts';

/** A number with more digits could be a phone number. */
const maxShownNumber = 999_999;

/** How to check an object of options. */
export interface CheckOptionsSettings {
  /** The place of the object, such as `limits`; the options are then named `limits.countries`. */
  readonly path?: string;
  /** The options that must be given. Any other may be left out, or be undefined. */
  readonly required?: readonly string[];
  /**
   * Whether the object itself must be given, although each of its options may be left out.
   *
   * @default false
   */
  readonly isNeeded?: boolean;
}

/**
 * Checks an object of options, each with its own check. A name without a check is a problem, and the
 * message suggests the nearest name. The caller throws the error of its package.
 *
 * @example
 * ```ts
 * checkOptions({ baseURL: 'https://example.com' }, { baseUrl: urlCheck });
 * // [{ path: 'baseURL', message: 'there is no option of this name: did you mean baseUrl?', … }]
 * ```
 */
export function checkOptions(
  given: unknown,
  checks: OptionChecks,
  { path = '', required = [], isNeeded = required.length > 0 }: CheckOptionsSettings = {},
): PlacedProblem[] {
  if (given === undefined && !isNeeded) return [];
  if (!isRecord(given)) {
    const message = `expected an object of options, got ${describeValue(given)}`;
    return [{ path: path || 'options', code: 'NOT_AN_OBJECT', message }];
  }
  const known = Object.keys(checks);
  // An instance of a class has its options as inherited properties.
  const names = new Set([...known, ...Object.keys(given)]);
  return [...names].flatMap((name): PlacedProblem[] => {
    function place(): string {
      return path ? `${path}.${maskName(name)}` : maskName(name);
    }
    if (!Object.hasOwn(checks, name)) {
      return [{ path: place(), code: 'UNKNOWN_OPTION', message: rejectName(name, known) }];
    }
    const value = given[name];
    if (value === undefined && !required.includes(name)) return [];
    const problem = checks[name]?.(value);
    if (!problem) return [];
    const { code, message } = problem;
    const isNamed = message.includes(', got ');
    const full = isNamed ? message : `${message}, got ${describeOption(value, message)}`;
    return [{ path: place(), code, message: full }];
  });
}

function rejectName(name: string, known: readonly string[]): string {
  const nearest = findNearestName(name, known);
  if (nearest) return `there is no option of this name: did you mean ${nearest}?`;
  return known.length
    ? `there is no option of this name: expected one of ${known.join(', ')}`
    : 'expected no options';
}

/** Shows a number where the option is one. In place of a secret, it could be the secret. */
function describeOption(value: unknown, expected: string): string {
  const isShown =
    typeof value === 'number' &&
    Math.abs(value) <= maxShownNumber &&
    /number|milliseconds/.test(expected);
  return isShown ? `${value}` : describeValue(value);
}
