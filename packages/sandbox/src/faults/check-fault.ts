import { operationNames } from '../api/operation-name.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { Fault, FaultKind } from './fault.ts';

/** What a field has to be, in words for the error, with the test of it. */
interface Rule {
  readonly expected: string;
  readonly isFine: (value: unknown) => boolean;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(value);
const isDuration = (value: unknown): boolean =>
  isNumber(value) && value >= 0 && Number.isFinite(value);
const isCount = (value: unknown): boolean =>
  isNumber(value) && value >= 1 && Number.isInteger(value);

const oneOf = (...values: readonly string[]): Rule => ({
  expected: `one of ${values.join(', ')}`,
  isFine: (value) => typeof value === 'string' && values.includes(value),
});
const text: Rule = {
  expected: 'text that is not empty',
  isFine: (value) => typeof value === 'string' && value !== '',
};
const isHeader = (name: string, value: unknown): boolean => {
  try {
    new Headers({ [name]: value as string });
    return typeof value === 'string';
  } catch {
    return false;
  }
};
const isJson = (value: unknown): boolean => {
  try {
    return (JSON.stringify(value) as string | undefined) !== undefined;
  } catch {
    return false;
  }
};
const duration: Rule = { expected: 'milliseconds from 0 on', isFine: isDuration };
const share = (isBelowOne: boolean): Rule => ({
  expected: isBelowOne ? 'a number from 0 to below 1' : 'a number from 0 to 1',
  isFine: (value) => isNumber(value) && value >= 0 && (isBelowOne ? value < 1 : value <= 1),
});

const aim: Readonly<Record<string, Rule>> = {
  on: {
    expected: `a part of a path that begins with /, or one of ${operationNames.join(', ')}`,
    isFine: (value) =>
      typeof value === 'string' &&
      (value.startsWith('/') || operationNames.some((name) => name === value)),
  },
  nth: {
    expected: 'a whole number from 1 on, or a list of them',
    isFine: (value) => [value].flat().length > 0 && [value].flat().every(isCount),
  },
  probability: share(false),
  times: {
    expected: 'a whole number from 1 on',
    isFine: (value) => value === Infinity || isCount(value),
  },
};

const phase = oneOf('before', 'after');
const cut = { at: share(true), how: oneOf('end', 'drop') };

const fields: Readonly<Record<FaultKind, Readonly<Record<string, Rule>>>> = {
  latency: {
    ms: {
      expected: 'milliseconds from 0 on, or the least and the most',
      isFine: (value) =>
        isDuration(value) ||
        (Array.isArray(value) && value.length === 2 && value.every(isDuration)),
    },
    phase,
  },
  status: {
    status: {
      expected: 'a whole number from 200 to 599',
      isFine: (value) => isCount(value) && Number(value) >= 200 && Number(value) <= 599,
    },
    code: text,
    body: { expected: 'JSON', isFine: isJson },
    headers: {
      expected: 'an object of texts that headers can have',
      isFine: (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([name, header]) => isHeader(name, header)),
    },
    phase,
  },
  'rate-limit': {
    form: oneOf('json', 'empty', 'html'),
    code: oneOf('RATE_LIMIT_EXCEEDED', 'TOO_MANY_ATTEMPTS'),
    retryAfter: {
      expected: 'seconds from 0 on, or an HTTP date',
      isFine: (value) =>
        isDuration(value) || (text.isFine(value) && isHeader('Retry-After', value)),
    },
  },
  refuse: { ms: duration },
  'drop-before': {},
  'drop-after': {},
  'cut-json': cut,
  'cut-csv': cut,
  'content-type': {
    contentType: {
      expected: 'text that a header can have',
      isFine: (value) => text.isFine(value) && isHeader('Content-Type', value),
    },
  },
  'clock-skew': { ms: { expected: 'a number of milliseconds', isFine: Number.isFinite } },
  'rotate-key': { key: text, replacement: text, secret: text, graceMs: duration },
  'degraded-cache': {
    status: oneOf('partial', 'unavailable'),
    reason: oneOf('cache_disabled', 'cache_miss_refresh_failed'),
  },
};

/**
 * Takes what was given for a fault, from code or from a request.
 *
 * @throws SandboxError `invalid_fault` naming the field and what it has to be.
 */
export function checkFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) refuse('must be an object with a kind.');
  const { kind, ...rest } = value as Readonly<Record<string, unknown>>;
  const kinds = Object.keys(fields);
  if (typeof kind !== 'string' || !kinds.includes(kind)) {
    refuse(`kind must be one of ${kinds.join(', ')}.`);
  }
  const rules: Readonly<Record<string, Rule>> = { ...aim, ...fields[kind as FaultKind] };
  for (const [field, given] of Object.entries(rest)) {
    const rule = rules[field];
    if (rule === undefined) refuse(`of kind ${kind} has no field ${JSON.stringify(field)}.`);
    if (given !== undefined && !rule.isFine(given)) refuse(`${field} must be ${rule.expected}.`);
  }
  if (kind === 'clock-skew' && rest.ms === undefined) refuse('of kind clock-skew needs ms.');
  return structuredClone(value) as Fault;
}

function refuse(problem: string): never {
  throw new SandboxError('invalid_fault', `A fault ${problem}`);
}
