import { checkOptions } from '@23telecom/checks';
import { isBrowser } from '../codec/is-browser.ts';
import { isUrl } from '../codec/is-url.ts';
import { commonOptionChecks } from '../call/options/check-call-options.ts';
import { type Check, checkThat, type FieldChecks, matching } from '../codec/check.ts';
import { headerCheck } from '../codec/header-check.ts';
import type { Issue } from '../codec/issue.ts';
import { oneOf } from '../codec/one-of.ts';
import { booleanCheck, countCheck, functionCheck, withMethods } from '../codec/option-checks.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import type { ClientOptions } from './client-options.ts';
import { readEnvironment } from './read-environment.ts';

/** Adds a hint to the problem of an empty value: it mostly comes from a variable that is not set. */
function fromVariable(check: Check): Check {
  return (value) => {
    const problem = check(value);
    if (value !== '' || !problem) return problem;
    const message = 'expected a value, got an empty string: is the environment variable set?';
    return { ...problem, message };
  };
}

const credentialCheck = fromVariable(headerCheck);

/** Accepts a credential, or a function that returns one. */
const credentialSourceCheck: Check = (value) =>
  typeof value === 'function' ? undefined : credentialCheck(value);

const checks = {
  apiKey: credentialSourceCheck,
  token: credentialSourceCheck,
  proxy: checkThat(
    (value) =>
      typeof value === 'string' &&
      /^(https?:\/\/[^/?#@]+|\/)[^?#]*$/.test(value) &&
      (value.startsWith('/') || isUrl(value)),
    'a path from the root such as /api/telecom, or an http(s) URL',
  ),
  // A secret that is read from a file gets a line end, with which every signature would be wrong.
  secret: fromVariable(matching(/^\S(.*\S)?$/, 'a string without spaces or line ends around it')),
  workspaceId: countCheck,
  trackerToken: credentialCheck,
  baseUrl: checkThat(
    (value) =>
      typeof value === 'string' && /^https?:\/\/[^/?#@]+[^?#@]*$/.test(value) && isUrl(value),
    'an http(s) URL without credentials and query',
  ),
  ...commonOptionChecks,
  fetch: functionCheck,
  logger: withMethods(
    ['debug', 'info', 'warn', 'error'],
    'an object with debug, info, warn and error, such as console',
  ),
  logLevel: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
  middleware: checkThat(
    (value) => Array.isArray(value) && value.every((layer) => typeof layer === 'function'),
    'an array of functions',
  ),
  clock: withMethods(['now', 'sleep'], 'an object with now and sleep'),
  dangerouslyAllowBrowser: booleanCheck,
} satisfies FieldChecks;

type Options = Readonly<Partial<Record<keyof ClientOptions, unknown>>>;

/**
 * Reads the options of a client, and fills in those that the environment has: `TELECOM_API_KEY` where no
 * credentials are given, and `TELECOM_BASE_URL`.
 *
 * @throws ValidationError that names each invalid option, never its value
 */
export function readOptions(given: unknown): ClientOptions {
  const issues = checkOptions(given, checks);
  // An instance of a class has its options as inherited properties.
  const all = Object(given) as Options;
  const options: Record<string, unknown> = {};
  for (const name of Object.keys(checks) as (keyof ClientOptions)[]) options[name] = all[name];
  if (all.proxy === undefined) {
    const fromEnvironment = {
      ...(all.apiKey === undefined && all.token === undefined && { apiKey: 'TELECOM_API_KEY' }),
      ...(all.baseUrl === undefined && { baseUrl: 'TELECOM_BASE_URL' }),
    };
    for (const [name, variable] of Object.entries(fromEnvironment)) {
      const value = readEnvironment(variable);
      const problem = value && checks[name as 'apiKey' | 'baseUrl'](value);
      if (problem) issues.push({ path: variable, ...problem });
      options[name] = value;
    }
  }
  issues.push(...findConflicts(options));
  throwIssues(issues, 'createClient', 'INVALID_OPTIONS');
  return options;
}

function findConflicts(options: Options): Issue[] {
  const { apiKey, secret, token, proxy, dangerouslyAllowBrowser } = options;
  const issues: Issue[] = [];
  function add(path: string, expected: string, code = 'CONFLICT'): void {
    issues.push({ path, code, message: `expected ${expected}` });
  }
  const ways = Object.entries({ apiKey, token, proxy }).filter(([, way]) => way !== undefined);
  const expected = 'one of apiKey, token and proxy';
  if (!ways.length) {
    add('apiKey', `${expected}, got none: is the environment variable TELECOM_API_KEY set?`);
  } else if (ways.length > 1) {
    add('apiKey', `${expected}, got ${ways.map(([name]) => name).join(' and ')}`);
  }
  if ((apiKey ?? secret) !== undefined && isBrowser() && dangerouslyAllowBrowser !== true) {
    add(
      'apiKey',
      'no key in a browser, where every visitor can read it: use proxy with a handler of @23telecom/client/server',
      'BROWSER',
    );
  }
  return issues;
}
