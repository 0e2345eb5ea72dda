import { checkOptions } from '@23telecom/checks';
import { matching } from '../codec/check.ts';
import type { Issue } from '../codec/issue.ts';
import { throwIssues } from '../errors/throw-issues.ts';

/** Accepts paths as the operating system takes them. */
const pathCheck = matching(/^[^\0]+$/, 'a path: a string that is not empty, without NUL');

/** Throws a ValidationError for a path that is none, together with the other problems of the call. */
export function checkPath(operation: string, path: unknown, others: readonly Issue[] = []): void {
  const issues = checkOptions({ path }, { path: pathCheck }, { required: ['path'] });
  throwIssues([...issues, ...others], operation, 'INVALID_OPTIONS');
}
