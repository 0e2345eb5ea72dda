import { createSandbox } from '@23telecom/sandbox/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient, isValidationError, type ValidationError } from '../../src/index.ts';

/** Creates a client with options that the types forbid. */
const create = createClient as (options?: unknown) => ReturnType<typeof createClient>;

const apiKey = 'sk_test_local';

function issuesOf(options: unknown): ValidationError['issues'] {
  try {
    create(options);
  } catch (error) {
    if (!isValidationError(error)) throw error;
    expect(error).toMatchObject({
      code: 'INVALID_OPTIONS',
      sent: 'no',
      attempts: 0,
      httpStatus: 500,
    });
    expect(error.message).toMatch(/^createClient: /);
    return error.issues;
  }
  return [];
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a misspelt option is refused by name, with the right one', () => {
  test.each([
    ['baseURL', 'http://127.0.0.1:2323/api/v1', 'baseUrl'],
    ['base_url', 'http://127.0.0.1:2323/api/v1', 'baseUrl'],
    ['timeout', 5000, 'timeoutMs'],
    ['retries', 2, 'maxRetries'],
    ['maxRetry', 2, 'maxRetries'],
    ['log', console, 'logger'],
    ['loglevel', 'debug', 'logLevel'],
    ['middlewares', [], 'middleware'],
    ['header', {}, 'headers'],
    ['fetcher', fetch, 'fetch'],
    ['dangerouslyAllowBrowsers', true, 'dangerouslyAllowBrowser'],
    ['workspaces', 1, 'workspaceId'],
  ])('%s', (name, value, right) => {
    expect(issuesOf({ apiKey, [name]: value })).toEqual([
      {
        path: name,
        code: 'UNKNOWN_OPTION',
        message: `there is no option of this name: did you mean ${right}?`,
      },
    ]);
  });

  test('beside other problems, and with the list if none is near', () => {
    const issues = issuesOf({ apikey: 'x', colour: 'red' });
    expect(issues.map(({ path }) => path)).toEqual(['apikey', 'colour', 'apiKey']);
    expect(issues[1]?.message).toContain('expected one of apiKey, token, proxy');
  });

  test('signal is an option of calls', () => {
    expect(issuesOf({ apiKey, signal: AbortSignal.abort() })).toMatchObject([{ path: 'signal' }]);
  });
});

test.each([
  ['logger', () => undefined, 'such as console, got a function'],
  ['logger', { error: () => undefined }, 'debug, info, warn and error'],
  ['logLevel', 'verbose', 'expected one of debug, info, warn, error, silent'],
  ['logLevel', null, 'got null'],
  ['timeoutMs', '500', 'expected milliseconds above 0, got a string'],
  ['timeoutMs', NaN, 'got NaN'],
  ['totalTimeoutMs', 0, 'got 0'],
  ['maxRetries', Infinity, 'expected a whole number from 0'],
  ['headers', new Headers({ a: 'b' }), 'a plain object of strings'],
  ['headers', new Map([['a', 'b']]), 'a plain object of strings'],
  ['headers', { a: 1 }, 'a plain object of strings'],
  ['fetch', 'fetch', 'expected a function, got a string'],
  ['middleware', () => undefined, 'an array of functions, got a function'],
  ['middleware', [null], 'an array of functions'],
  ['clock', { now: (): number => 0 }, 'an object with now and sleep'],
  ['clock', Date, 'an object with now and sleep'],
  ['baseUrl', new URL('https://example.com'), 'expected an http(s) URL'],
  ['baseUrl', { toString: 1 }, 'expected an http(s) URL'],
  ['baseUrl', '', 'expected an http(s) URL'],
  ['baseUrl', 'example.com', 'expected an http(s) URL'],
  ['dangerouslyAllowBrowser', 'yes', 'true or false'],
  ['trackerToken', '', 'is the environment variable set?'],
  ['trackerToken', { toString: 1 }, 'got an object'],
  ['secret', '', 'is the environment variable set?'],
  ['secret', 7, 'got a number'],
  ['secret', 'whsec_local\n', 'without spaces or line ends'],
  ['secret', '   ', 'without spaces or line ends'],
  ['secret', ' whsec_local', 'without spaces or line ends'],
])('an invalid %s is refused: %j', (name, value, words) => {
  const issues = issuesOf({ apiKey, [name]: value });
  expect(issues).toMatchObject([{ path: name }]);
  expect(issues[0]?.message).toContain(words);
});

test.each([null, 'sk_prod_1', ['sk_prod_1'], 7])('%j is not an object of options', (options) => {
  expect(issuesOf(options)).toMatchObject([{ path: 'options' }, { path: 'apiKey' }]);
});

describe('credentials', () => {
  test.each([
    [{}, 'apiKey', 'is the environment variable TELECOM_API_KEY set?'],
    [{ apiKey: undefined }, 'apiKey', 'got none'],
    [{ apiKey: '' }, 'apiKey', 'got an empty string: is the environment variable set?'],
    [{ token: '' }, 'token', 'is the environment variable set?'],
    [{ apiKey: null }, 'apiKey', 'got null'],
    [{ apiKey: 'sk_prod_1\n' }, 'apiKey', 'printable characters without spaces'],
    [{ apiKey: { toString: (): string => 'sk_prod_1' } }, 'apiKey', 'got an object'],
    [{ apiKey: Promise.resolve('x') }, 'apiKey', 'is an await missing?'],
    [{ apiKey, token: 'x' }, 'apiKey', 'got apiKey and token'],
    [{ apiKey, token: 'x', proxy: '/api' }, 'apiKey', 'got apiKey and token and proxy'],
    [{ proxy: 'api/telecom' }, 'proxy', 'a path from the root such as /api/telecom'],
    [{ proxy: './api' }, 'proxy', 'a path from the root'],
    [{ proxy: '/api?a=b' }, 'proxy', 'a path from the root'],
    [{ proxy: 'ftp://example.com' }, 'proxy', 'a path from the root'],
    [{ proxy: {} }, 'proxy', 'got an object'],
    [{ proxy: 'http://[::1/api' }, 'proxy', 'an http(s) URL'],
    [{ proxy: 'https://example.com:port' }, 'proxy', 'an http(s) URL'],
  ])('%j: %s', (options, path, words) => {
    const issues = issuesOf(options);
    expect(issues).toMatchObject([{ path }]);
    expect(issues[0]?.message).toContain(words);
  });

  test.each(['/api/telecom', '/', 'https://example.com/api/telecom', 'http://127.0.0.1:3000'])(
    'the proxy %s is accepted',
    (proxy) => expect(issuesOf({ proxy })).toEqual([]),
  );
});

test('options may be inherited, and undefined ones count as left out', () => {
  const settings = Object.create({ apiKey, baseUrl: 'ftp://x' }) as object;
  expect(issuesOf(settings)).toMatchObject([{ path: 'baseUrl' }]);
  expect(issuesOf({ apiKey, fetch: undefined, logger: undefined, token: undefined })).toEqual([]);
});

describe('the environment', () => {
  test('gives key and URL', async () => {
    await using sandbox = createSandbox({ apiKeys: [{ key: 'sk_prod_env' }] });
    const { url } = await sandbox.listen();
    vi.stubEnv('TELECOM_API_KEY', 'sk_prod_env');
    vi.stubEnv('TELECOM_BASE_URL', url);
    expect(await create().account.balance()).toMatchObject({ currency: 'EUR' });
    expect(await createClient({ apiKey: undefined }).account.balance()).toBeDefined();
    // An option wins.
    await expect(createClient({ apiKey: 'sk_prod_other' }).account.balance()).rejects.toMatchObject(
      { status: 401 },
    );
  });

  test('is not asked for what the options say', () => {
    vi.stubEnv('TELECOM_API_KEY', 'not a key');
    vi.stubEnv('TELECOM_BASE_URL', 'not a URL');
    expect(issuesOf({ proxy: '/api/telecom' })).toEqual([]);
    expect(issuesOf({ token: 'x', baseUrl: 'https://example.com' })).toEqual([]);
    expect(issuesOf({}).map(({ path }) => path)).toEqual(['TELECOM_API_KEY', 'TELECOM_BASE_URL']);
  });

  test('counts as absent where a variable is empty or may not be read', () => {
    vi.stubEnv('TELECOM_BASE_URL', '');
    expect(issuesOf({ apiKey })).toEqual([]);
    vi.stubEnv('TELECOM_API_KEY', '');
    expect(issuesOf({})).toMatchObject([{ path: 'apiKey', code: 'CONFLICT' }]);
    vi.stubGlobal('process', {
      get env(): object {
        throw new Error('NotCapable');
      },
    });
    expect(issuesOf({ apiKey })).toEqual([]);
    vi.stubGlobal('process', undefined);
    expect(issuesOf({ apiKey })).toEqual([]);
    expect(issuesOf({})).toMatchObject([{ path: 'apiKey' }]);
  });

  test('does not let a key into a browser', () => {
    vi.stubEnv('TELECOM_API_KEY', 'sk_prod_env');
    vi.stubGlobal('document', {});
    expect(issuesOf({})).toMatchObject([{ path: 'apiKey', code: 'BROWSER' }]);
  });
});
