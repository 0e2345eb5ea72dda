import { checkOptions, describeValue, findNearestName, isRecord } from '@23telecom/checks';
import { findOperation } from '../client/find-operation.ts';
import { type Check, checkThat, type FieldChecks } from '../codec/check.ts';
import type { Issue } from '../codec/issue.ts';
import { countCheck, functionCheck } from '../codec/option-checks.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { storeCheck } from '../store/store-check.ts';
import { isListOf } from './limits/is-list-of.ts';
import { hasValues } from './has-values.ts';
import { operationNames } from './operation-names.ts';

const arrayCheck: Check = checkThat(Array.isArray, 'an array');
const objectCheck: Check = checkThat(isRecord, 'an object with the names of operations');

const checks: FieldChecks = {
  client: checkThat(
    (value) => typeof (Object(value) as Record<symbol, unknown>)[findOperation] === 'function',
    'a client, as createClient() returns it',
  ),
  allow: checkThat(Array.isArray, "an array of operations, such as ['sms.send']"),
  authorize: functionCheck,
  limits: objectCheck,
  narrow: objectCheck,
  origins: checkThat(Array.isArray, "an array of origins, such as ['https://app.example.com']"),
  reveal: arrayCheck,
  maxBodyBytes: countCheck,
  store: storeCheck,
  audit: functionCheck,
  onError: functionCheck,
};

const limitCheck = checkThat(
  (value) => typeof value === 'function' || isListOf(value, (each) => typeof each === 'function'),
  'a function such as limitSend({ recipients: 1 }), or an array of them',
);
const narrowCheck = checkThat(
  (value) => typeof value === 'function' || hasValues(value),
  'a function, or fields that all have a value, because a field without one would open the whole account',
);

/**
 * Checks the options of a handler, so that a mistake shows when the server starts.
 *
 * @throws ValidationError `INVALID_OPTIONS` that names each option and never its value
 */
export function checkProxyOptions(options: unknown): void {
  const given = Object(options) as Readonly<Record<string, unknown>>;
  const required = ['client', 'allow', 'authorize'];
  throwIssues(
    [
      ...checkOptions(options, checks, { required }),
      ...checkItems('allow', given, checkName),
      ...checkItems('origins', given, checkOrigin),
      ...checkItems('reveal', given, checkCode),
      ...checkByOperation('limits', given, limitCheck),
      ...checkByOperation('narrow', given, narrowCheck),
    ],
    'createProxyHandler',
    'INVALID_OPTIONS',
  );
}

/** Checks each item of an option that is an array. */
function checkItems(
  name: string,
  given: Readonly<Record<string, unknown>>,
  check: (item: unknown) => string | undefined,
): Issue[] {
  const items = given[name];
  if (!Array.isArray(items)) return [];
  // A copy has undefined in place of holes.
  return [...(items as readonly unknown[])].flatMap((item, index) => {
    const message = check(item);
    return message === undefined ? [] : [{ path: `${name}[${index}]`, code: 'INVALID', message }];
  });
}

function checkName(name: unknown): string | undefined {
  if (typeof name !== 'string')
    return `expected the name of an operation, got ${describeValue(name)}`;
  if (operationNames.includes(name)) return undefined;
  const nearest = findNearestName(name, operationNames);
  const remedy = nearest
    ? `did you mean ${nearest}?`
    : `expected one of ${operationNames.join(', ')}`;
  return `there is no operation of this name: ${remedy}`;
}

/** Accepts origins as browsers write them: without path, default port and capital letters (RFC 6454). */
function checkOrigin(origin: unknown): string | undefined {
  const isOrigin =
    typeof origin === 'string' &&
    /^[a-z][a-z\d+.-]*:\/\/[^/?#@*\s]+$/.test(origin) &&
    URL.canParse(origin) &&
    (!origin.startsWith('http') || new URL(origin).origin === origin);
  if (isOrigin) return undefined;
  return 'expected scheme and host as browsers send them, such as https://app.example.com';
}

function checkCode(code: unknown): string | undefined {
  return typeof code === 'string' && code ? undefined : 'expected an error code';
}

/** Checks the value that an option has for each operation. */
function checkByOperation(
  path: string,
  given: Readonly<Record<string, unknown>>,
  check: Check,
): Issue[] {
  const values = given[path];
  if (objectCheck(values)) return [];
  const all = Object.fromEntries(operationNames.map((name) => [name, check]));
  return checkOptions(values, all, { path });
}
