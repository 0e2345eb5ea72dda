import { throwIssues } from '../errors/throw-issues.ts';

/**
 * Sets a header. What HTTP does not allow is refused without being shown: the error of `Headers`
 * itself prints the value, which may be a key.
 */
export function setHeader(headers: Headers, name: string, value = ''): void {
  try {
    headers.set(name, value);
  } catch {
    throwIssues([{ path: 'headers', code: 'invalid', message: `expected a header, see ${name}` }]);
  }
}
