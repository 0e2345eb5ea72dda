import { maskName } from '@23telecom/checks';
import { throwIssues } from '../../errors/throw-issues.ts';

/**
 * Sets a header. A value that HTTP does not allow is refused without being shown, because the error
 * that `Headers` throws contains the value, which may be a key.
 */
export function setHeader(headers: Headers, name: string, value = ''): void {
  try {
    headers.set(name, value);
  } catch {
    throwIssues([
      { path: 'headers', code: 'INVALID', message: `expected a header, see ${maskName(name)}` },
    ]);
  }
}
