import { describeValue } from '@23telecom/checks';
import { headerCheck } from '../../codec/header-check.ts';
import { throwIssues } from '../../errors/throw-issues.ts';

/**
 * Returns the key or token that a function of the options returned.
 *
 * @throws ValidationError `INVALID_OPTIONS` if it is anything but a string that a header can hold
 */
export function checkCredential(path: string, value: unknown, operation: string): string {
  const problem = headerCheck(value);
  if (problem) {
    const { code, message } = problem;
    const got = `got ${describeValue(value)}: is the environment variable set?`;
    const issue = { path, code, message: `the function: ${message}, ${got}` };
    throwIssues([issue], operation, 'INVALID_OPTIONS');
  }
  return value as string;
}
