import type { Issue } from '../call/issue.ts';

/** What is wrong with a value: a code and how to mend it; nothing when it is fine. */
export type Check = (value: unknown) => Omit<Issue, 'path'> | undefined;

/** Makes a check of a test and what it expects. */
export function expect(
  test: (value: unknown) => boolean,
  expected: string,
  code = 'invalid',
): Check {
  return (value) => (test(value) ? undefined : { code, message: `expected ${expected}` });
}

/** A string that matches the pattern. */
export function matching(pattern: RegExp, expected: string): Check {
  return expect((value) => typeof value === 'string' && pattern.test(value), expected);
}

/** A whole number from 1. */
export function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

/** A string that is not empty. */
export const isFilled = matching(/./s, 'a string that is not empty');

/**
 * Checks an object's fields, each by its own check; a field that no check knows is a fault. Fields
 * may be absent unless one of them is needed: then those are whose check refuses undefined.
 */
export function checkFields(
  input: unknown,
  checks: Readonly<Record<string, Check>>,
  isNeeded = false,
): Issue[] {
  if (input === undefined && !isNeeded) return [];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return [{ path: '', code: 'not_an_object', message: 'expected an object' }];
  }
  // Its own fields alone are encoded, so what it inherits does not count.
  const fields: Readonly<Record<string, unknown>> = { ...input };
  return Object.keys({ ...(isNeeded && checks), ...fields }).flatMap((path) => {
    const value = fields[path];
    const check = Object.hasOwn(checks, path) ? checks[path] : isUnknown;
    const problem = (isNeeded || value !== undefined) && check?.(value);
    return problem ? [{ path, ...problem }] : [];
  });
}

const isUnknown = expect(() => false, 'no field of this name', 'unknown_field');
