import { describeProblems } from '@23telecom/checks';
import type { Issue } from '../codec/issue.ts';
import { ValidationError } from './validation-error.ts';

/** Throws a {@link ValidationError} that names all issues, if there are any. */
export function throwIssues(
  issues: readonly Issue[],
  operation?: string,
  code = 'INVALID_INPUT',
): void {
  if (!issues.length) return;
  const description = describeProblems(issues);
  throw new ValidationError({ code, description, operation, issues });
}
