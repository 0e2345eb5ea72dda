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

/** One of the given strings. */
export function oneOf(values: string): Check {
  return expect(
    (value) => typeof value === 'string' && values.split(' ').includes(value),
    `one of ${values.replaceAll(' ', ', ')}`,
  );
}

/** A string that is not empty. */
export const isFilled = expect(
  (value) => typeof value === 'string' && value !== '',
  'a string that is not empty',
);

/**
 * An id as it may stand in a path. Dots alone would climb out of it.
 */
export const isId = expect(
  (value) => typeof value === 'string' && /^(?!\.+$)[\w.:-]{1,200}$/.test(value),
  'a message ID, such as results[].messageId of a send',
);

/**
 * Checks an object's fields, each by its own check; a field that no check knows is a fault. Fields
 * that are undefined are absent; `required` ones must not be.
 */
export function checkFields(
  input: unknown,
  checks: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
): Issue[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return input === undefined && !required.length
      ? []
      : [{ path: '', code: 'not_an_object', message: 'expected an object' }];
  }
  const fields = input as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  for (const path of new Set([...required, ...Object.keys(fields)])) {
    const value = fields[path];
    if (value === undefined && !required.includes(path)) continue;
    const check = Object.hasOwn(checks, path) ? checks[path] : unknownField;
    const problem = check?.(value);
    if (problem) issues.push({ path, ...problem });
  }
  return issues;
}

const unknownField: Check = () => ({
  code: 'unknown_field',
  message: 'expected no field of this name',
});
