import { isUrl } from '../../codec/is-url.ts';
import { throwIssues } from '../../errors/throw-issues.ts';

/**
 * Checks that the URL of a proxy handler can be requested here: only a page has an address that completes a
 * path.
 *
 * @throws ValidationError `INVALID_OPTIONS` with the remedy
 */
export function checkPageUrl(url: string, operation: string): void {
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  if (isUrl(url, location?.href)) return;
  const message =
    'expected a whole URL, because a path works in a browser only: on a server, pass the URL of the ' +
    'handler, or prefetch with a client that has the key';
  throwIssues([{ path: 'proxy', code: 'INVALID', message }], operation, 'INVALID_OPTIONS');
}
