import { throwIssues } from '../errors/throw-issues.ts';
import { callOptionChecks, checkKnown } from '../call/check-call-options.ts';
import { type Check, expect, isCount, isFilled, matching } from '../wire/check.ts';
import type { ClientOptions } from './client-options.ts';

/** A header's value. Anything else would make `fetch` fail with an error that prints it. */
const isHeaderSafe = matching(/^[!-~]+$/, 'printable characters without spaces');

const checks: Readonly<Record<string, Check>> = {
  apiKey: isHeaderSafe,
  trackerToken: isHeaderSafe,
  token: (value) => (typeof value === 'function' ? undefined : isHeaderSafe(value)),
  secret: isFilled,
  proxy: isFilled,
  baseUrl: expect(
    (value) => /^https?:\/\/[^/?#@]+[^?#@]*$/.test(String(value)) && URL.canParse(String(value)),
    'an http(s) URL without credentials and query',
  ),
  workspaceId: expect(isCount, 'a whole number from 1'),
  ...callOptionChecks,
};

/** Throws for options that cannot work. Says which and why, never the value. */
export function checkOptions(options: ClientOptions): void {
  // Without any: JavaScript lets that pass.
  const given: Partial<ClientOptions> = { ...options };
  const issues = checkKnown(given, checks);
  const { apiKey, secret, token, proxy, dangerouslyAllowBrowser } = given;
  if ([apiKey, token, proxy].filter((way) => way !== undefined).length !== 1) {
    issues.push({
      path: 'apiKey',
      code: 'conflict',
      message: 'expected one of apiKey, token and proxy (is the environment variable set?)',
    });
  }
  if ((apiKey ?? secret) !== undefined && isBrowser() && !dangerouslyAllowBrowser) {
    issues.push({
      path: 'apiKey',
      code: 'browser',
      message:
        'expected no key in a browser, where every visitor can read it: use proxy with a handler of @23telecom/client/server',
    });
  }
  throwIssues(issues, 'createClient', 'INVALID_OPTIONS');
}

/** Pages and their workers; servers that borrow a browser's names (Deno, Workers, Bun) are none. */
function isBrowser(): boolean {
  const { document, navigator } = globalThis as Partial<typeof globalThis>;
  return !!document || (navigator?.userAgent ?? '').startsWith('Mozilla/');
}
