import type { Issue } from '@23telecom/client';
import { throwIssues } from '../checks/check-fields.ts';
import { recipient as recipientCheck } from '../checks/checks.ts';

/** Reads phone numbers as digits, each once, from the smallest number on. Throws a ValidationError that names the invalid ones. */
export function readRecipients(
  operation: string,
  recipients: string | Iterable<string>,
): readonly string[] {
  const given: unknown = typeof recipients === 'string' ? [recipients] : recipients;
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) {
    const message = 'expected a phone number or an iterable of phone numbers';
    throwIssues(operation, [{ path: 'recipients', code: 'NOT_ITERABLE', message }]);
  }
  const digits = new Set<string>();
  const issues: Issue[] = [];
  let index = 0;
  for (const number of given as Iterable<string>) {
    const expected = recipientCheck(number);
    if (expected === undefined) digits.add(number.slice(1));
    else if (issues.length < 100) {
      issues.push({
        path: `recipients[${index}]`,
        code: 'INVALID',
        message: `expected ${expected}`,
      });
    }
    index += 1;
  }
  throwIssues(operation, issues);
  // In the order in which statements lock them: two calls in different orders would block each other.
  return [...digits].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}
