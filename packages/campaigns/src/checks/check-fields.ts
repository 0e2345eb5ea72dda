import { describeProblems, describeValue, isRecord, maskName } from '@23telecom/checks';
import { type Issue, ValidationError } from '@23telecom/client';

/** Returns the words for the expected value, without "expected", or undefined if the value is fine. */
export type Check = (value: unknown) => string | undefined;

/** Makes a check from a test and the words for the expected value. */
export function checkThat(test: (value: unknown) => boolean, expected: string): Check {
  return (value) => (test(value) ? undefined : expected);
}

/** The check of each field that an object may have, and the fields that it must have. */
export interface Shape {
  readonly fields: Readonly<Record<string, Check>>;
  readonly required?: readonly string[] | undefined;
}

/**
 * Lists the problems of the input of a call. A field that has no check is one of them: a misspelt one would
 * otherwise be ignored. Options that open a store are checked by `checkOptions`.
 */
export function findIssues(
  value: unknown,
  { fields, required = [] }: Shape,
  path = '',
): readonly Issue[] {
  if (!isRecord(value)) {
    const message = `expected an object, got ${describeValue(value)}`;
    return [{ path, code: 'NOT_AN_OBJECT', message }];
  }
  const given: Readonly<Record<string, unknown>> = { ...value };
  const names = new Set([...required, ...Object.keys(given)]);
  return [...names].flatMap((name): Issue[] => {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const shownName = check ? name : maskName(name);
    const place = path ? `${path}.${shownName}` : shownName;
    if (!check) {
      const message = `expected no field of this name: use ${Object.keys(fields).join(', ')}`;
      return [{ path: place, code: 'UNKNOWN_FIELD', message }];
    }
    const isMissing = given[name] === undefined;
    if (isMissing && !required.includes(name)) return [];
    const expected = check(given[name]);
    if (expected === undefined) return [];
    const code = isMissing ? 'MISSING' : 'INVALID';
    return [{ path: place, code, message: `expected ${expected}${isMissing ? ', got none' : ''}` }];
  });
}

/** Throws a ValidationError that names each field, if there are issues. */
export function throwIssues(
  operation: string,
  issues: readonly Issue[],
  code = 'INVALID_INPUT',
): void {
  if (!issues.length) return;
  const description = describeProblems(issues);
  throw new ValidationError({ code, description, operation, issues });
}

/** Checks an object and throws a ValidationError for its problems. */
export function checkShape(operation: string, value: unknown, shape: Shape, path = ''): void {
  throwIssues(operation, findIssues(value, shape, path));
}
