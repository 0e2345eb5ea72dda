import { isRecord, maskName } from '@23telecom/checks';
import type { Issue } from './issue.ts';

/**
 * Returns the problem with a value, or undefined if the value is fine. `Check` of `@23telecom/checks` is the same;
 * published declarations cannot import from a package that is not published.
 */
export type Check = (value: unknown) => Omit<Issue, 'path'> | undefined;

/** The check of each field that an object may have. */
export type FieldChecks = Readonly<Record<string, Check>>;

/** Makes a check from a test and the words for the expected value. */
export function checkThat(
  test: (value: unknown) => boolean,
  expected: string,
  code = 'INVALID',
): Check {
  return (value) => (test(value) ? undefined : { code, message: `expected ${expected}` });
}

/** Makes a check for strings that match a pattern. */
export function matching(pattern: RegExp, expected: string): Check {
  return checkThat((value) => typeof value === 'string' && pattern.test(value), expected);
}

/** Whether a value is a whole number from 1. */
export function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Accepts strings that are not empty. */
export const filledCheck: Check = matching(/./s, 'a string that is not empty');

const unknownFieldCheck = checkThat(() => false, 'no field of this name', 'UNKNOWN_FIELD');

/**
 * Checks the input of a call: an object's fields, each with its own check. A field without a check is a problem.
 * An absent field is a problem only if `isNeeded` is true and its check rejects undefined. "Did you mean" and
 * "got" are added by `explainIssues`, which is loaded on demand; `checkOptions` of `@23telecom/checks` has both.
 */
export function checkFields(input: unknown, checks: FieldChecks, isNeeded = false): Issue[] {
  if (input === undefined && !isNeeded) return [];
  if (!isRecord(input)) {
    return [{ path: '', code: 'NOT_AN_OBJECT', message: 'expected an object' }];
  }
  // A copy has own fields only: inherited ones would not be encoded either.
  const fields: Readonly<Record<string, unknown>> = { ...input };
  return Object.keys({ ...(isNeeded && checks), ...fields }).flatMap((path) => {
    const value = fields[path];
    const check = Object.hasOwn(checks, path) ? checks[path] : unknownFieldCheck;
    const problem = (isNeeded || value !== undefined) && check?.(value);
    if (!problem) return [];
    const isKnown = check !== unknownFieldCheck;
    return [{ path: isKnown ? path : maskName(path), ...problem }];
  });
}
