import type { Issue } from '../call/issue.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { readRecord } from '../wire/read.ts';

/** A header's value: printable ASCII. Anything else would make `fetch` fail and print it. */
const isHeaderSafe = (value: unknown) => typeof value === 'string' && /^[!-~]+$/.test(value);

const isDuration = (value: unknown) => typeof value === 'number' && value > 0;

/** Throws for options that cannot work. Says which and why, never the value. */
export function checkOptions(options: unknown): void {
  const fields = readRecord(options);
  const issues: Issue[] = [];
  const check = (path: string, isRight: (value: unknown) => boolean, message: string) => {
    const value = fields[path];
    if (value !== undefined && !isRight(value)) issues.push({ path, code: 'invalid', message });
  };
  const { apiKey, secret, token, proxy } = fields;
  const ways = [apiKey, token, proxy].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    issues.push({
      path: 'apiKey',
      code: ways.length ? 'conflict' : 'empty',
      message: 'expected exactly one of apiKey, token and proxy (is the environment variable set?)',
    });
  }
  const printable = 'expected a string of printable characters without spaces or line ends';
  check('apiKey', isHeaderSafe, printable);
  check('trackerToken', isHeaderSafe, printable);
  check('token', (value) => typeof value === 'function' || isHeaderSafe(value), printable);
  check('secret', (value) => typeof value === 'string' && value !== '', 'expected a string');
  check('proxy', (value) => typeof value === 'string' && value !== '', 'expected a URL or path');
  check('baseUrl', isBaseUrl, 'expected an http(s) URL without query or credentials');
  check(
    'workspaceId',
    (value) => Number.isInteger(value) && (value as number) > 0,
    'expected a whole number from 1',
  );
  check('timeoutMs', isDuration, 'expected milliseconds above 0');
  check('totalTimeoutMs', isDuration, 'expected milliseconds above 0');
  check(
    'maxRetries',
    (value) => Number.isInteger(value) && (value as number) >= 0,
    'expected a whole number from 0',
  );
  const isKey = apiKey !== undefined || secret !== undefined;
  if (isKey && isBrowser() && fields.dangerouslyAllowBrowser !== true) {
    issues.push({
      path: 'apiKey',
      code: 'browser',
      message:
        'a key in a browser can be read by every visitor: use { proxy } with a handler of @23telecom/client/server, or set dangerouslyAllowBrowser',
    });
  }
  if (!issues.length) return;
  throw new ValidationError({
    code: 'INVALID_OPTIONS',
    description: issues.map(({ path, message }) => `${path}: ${message}`).join('; '),
    operation: 'createClient',
    issues,
  });
}

function isBaseUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, username, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && !username && !search && !hash;
}

/** Pages and their workers; servers that borrow a browser's names (Deno, Workers, Bun) are none. */
function isBrowser(): boolean {
  const { document, navigator } = globalThis as { document?: unknown; navigator?: Navigator };
  return document !== undefined || (navigator?.userAgent ?? '').startsWith('Mozilla/');
}
