import { checkOptions as findProblems, type Check as ProblemCheck } from '@23telecom/checks';
import { type Check, type Shape, throwIssues } from './check-fields.ts';

/**
 * Checks the options that open a store. They are of the kind that `createClient` has: a misspelt one gets the
 * name that was probably meant.
 *
 * @throws ValidationError `INVALID_OPTIONS` that names each option, and never a value
 */
export function checkOptions(
  operation: string,
  options: unknown,
  { fields, required = [] }: Shape,
): void {
  const checks = Object.entries(fields).map(
    ([name, check]) => [name, toProblemCheck(check)] as const,
  );
  const problems = findProblems(options, Object.fromEntries(checks), { required });
  throwIssues(operation, problems, 'INVALID_OPTIONS');
}

function toProblemCheck(check: Check): ProblemCheck {
  return (value) => {
    const expected = check(value);
    return expected === undefined
      ? undefined
      : { code: 'INVALID', message: `expected ${expected}` };
  };
}
