import { operationNames } from '../api/operation-name.ts';
import { checkFields, checkValue, mustBe, type Check } from '../shared/check.ts';
import {
  filledText,
  milliseconds,
  millisecondRange,
  oneOf,
  wholeNumber,
} from '../shared/checks.ts';
import type { Fault, FaultKind } from './fault.ts';

const count = wholeNumber(1);

const skew = mustBe('a number of milliseconds', Number.isFinite);

const aimChecks: Readonly<Record<string, Check>> = {
  on: mustBe(
    `a part of a path that begins with /, or one of ${operationNames.join(', ')}`,
    (value) =>
      typeof value === 'string' &&
      (value.startsWith('/') || operationNames.some((name) => name === value)),
  ),
  nth: mustBe(
    'a whole number, 1 or more, or a list of them',
    (value) => [value].flat().length > 0 && [value].flat().every((nth) => count(nth) === undefined),
  ),
  probability: mustBe('a number from 0 to 1', (value) => isFrom0(value) && value <= 1),
  times: mustBe(
    'a whole number, 1 or more',
    (value) => value === Infinity || count(value) === undefined,
  ),
};

const phase = oneOf('before', 'after');

const cutChecks = {
  at: mustBe('a number from 0 to below 1', (value) => isFrom0(value) && value < 1),
  how: oneOf('end', 'drop'),
};

const checksByKind: Readonly<Record<FaultKind, Readonly<Record<string, Check>>>> = {
  latency: { ms: millisecondRange, phase },
  status: {
    status: wholeNumber(200, 599),
    code: filledText,
    body: mustBe('JSON', isJson),
    headers: mustBe(
      'an object of texts that headers can have',
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([name, header]) => isHeader(name, header)),
    ),
    phase,
  },
  'rate-limit': {
    form: oneOf('json', 'empty', 'html'),
    code: oneOf('RATE_LIMIT_EXCEEDED', 'TOO_MANY_ATTEMPTS'),
    retryAfter: mustBe(
      'seconds, 0 or more, or an HTTP date',
      (value) =>
        (isFrom0(value) && Number.isFinite(value)) ||
        (value !== '' && isHeader('Retry-After', value)),
    ),
  },
  refuse: { ms: milliseconds },
  'drop-before': {},
  'drop-after': {},
  'cut-json': cutChecks,
  'cut-csv': cutChecks,
  'content-type': {
    contentType: mustBe(
      'text that a header can have',
      (value) => value !== '' && isHeader('Content-Type', value),
    ),
  },
  'clock-skew': { ms: skew },
  'rotate-key': {
    key: filledText,
    replacement: filledText,
    secret: filledText,
    graceMs: milliseconds,
  },
  'degraded-cache': {
    status: oneOf('partial', 'unavailable'),
    reason: oneOf('cache_disabled', 'cache_miss_refresh_failed'),
  },
};

const anyKind = oneOf(...Object.keys(checksByKind));

const object = mustBe(
  'an object with a kind',
  (value) => typeof value === 'object' && value !== null,
);

/**
 * Checks a fault that came from code or from a request, and copies it.
 *
 * @throws SandboxError `INVALID_FAULT` naming the field and the values it takes.
 */
export function checkFault(value: unknown): Fault {
  checkValue('INVALID_FAULT', 'A fault', value, object);
  const { kind, ...fields } = value as Readonly<Record<string, unknown>>;
  checkValue('INVALID_FAULT', 'A fault kind', kind, anyKind);
  checkFields(Object.entries(fields), {
    code: 'INVALID_FAULT',
    prefix: 'A fault ',
    checks: { ...aimChecks, ...checksByKind[kind as FaultKind] },
    describeUnknown: (name) =>
      `A fault of kind ${String(kind)} has no field ${JSON.stringify(name)}.`,
  });
  if (kind === 'clock-skew') checkValue('INVALID_FAULT', 'A fault ms', fields.ms, skew);
  const fault = structuredClone(value) as Fault;
  // A snapshot and a data file are JSON, which has no Infinity: the fault would be lost with them.
  return fault.times === Infinity ? { ...fault, times: Number.MAX_SAFE_INTEGER } : fault;
}

function isFrom0(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function isHeader(name: string, value: unknown): boolean {
  try {
    new Headers({ [name]: value as string });
    return typeof value === 'string';
  } catch {
    return false;
  }
}

function isJson(value: unknown): boolean {
  try {
    return (JSON.stringify(value) as string | undefined) !== undefined;
  } catch {
    return false;
  }
}
