import { describe, expect, test } from 'vitest';
import { checkOptions } from './check-options.ts';
import type { Check } from './check.ts';

function checkThat(test: (value: unknown) => boolean, expected: string): Check {
  return (value) =>
    test(value) ? undefined : { code: 'INVALID', message: `expected ${expected}` };
}

const durationCheck = checkThat((value) => Number(value) > 0, 'milliseconds above 0');
const countCheck = checkThat(
  (value) => Number.isInteger(value) && Number(value) > 0,
  'a whole number from 1',
);

const checks = {
  timeoutMs: durationCheck,
  totalTimeoutMs: durationCheck,
  concurrency: countCheck,
  onError: checkThat((value) => typeof value === 'function', 'a function'),
  store: checkThat((value) => typeof value === 'object', 'a SharedStore'),
};

test.each([
  ['timeout', 'timeoutMs'],
  ['timeout_ms', 'timeoutMs'],
  ['TIMEOUTMS', 'timeoutMs'],
  ['totalTimeout', 'totalTimeoutMs'],
  ['concurency', 'concurrency'],
  ['conucrrency', 'concurrency'],
  ['onErorr', 'onError'],
  ['stor', 'store'],
])('the misspelt option %s suggests %s', (name, nearest) => {
  expect(checkOptions({ [name]: 1 }, checks)).toEqual([
    {
      path: name,
      code: 'UNKNOWN_OPTION',
      message: `there is no option of this name: did you mean ${nearest}?`,
    },
  ]);
});

test.each(['verbose', 'x', '__proto__', 'constructor', 'toString'])(
  'the unknown option %s lists the options',
  (name) => {
    const options = JSON.parse(`{"${name}":1}`) as object;
    expect(checkOptions(options, checks)).toMatchObject([
      {
        path: name,
        message: expect.stringContaining('expected one of timeoutMs, totalT') as string,
      },
    ]);
  },
);

test.each([
  [0, '0'],
  [-1, '-1'],
  [NaN, 'NaN'],
  ['500', 'a string'],
  [null, 'null'],
  [447911123456.5, 'a number'],
  [[], 'an empty array'],
  [Promise.resolve(1), 'a promise: is an await missing?'],
])('a wrong value is named by its kind: %s', (concurrency, got) => {
  expect(checkOptions({ concurrency }, checks)).toEqual([
    { path: 'concurrency', code: 'INVALID', message: `expected a whole number from 1, got ${got}` },
  ]);
});

describe('an option', () => {
  test('may be left out or undefined, unless it is required', () => {
    expect(checkOptions(undefined, checks)).toEqual([]);
    expect(checkOptions({ store: undefined }, checks)).toEqual([]);
    expect(checkOptions({}, checks, { required: ['store'] })).toMatchObject([
      { path: 'store', message: 'expected a SharedStore, got undefined' },
    ]);
    expect(checkOptions(undefined, checks, { required: ['store'] })).toHaveLength(1);
    expect(checkOptions(undefined, checks, { isNeeded: true })).toMatchObject([
      { path: 'options', message: 'expected an object of options, got undefined' },
    ]);
  });

  test('of a nested object is named with its place', () => {
    expect(checkOptions({ timeout: 1 }, checks, { path: 'limits' })).toMatchObject([
      { path: 'limits.timeout' },
    ]);
    expect(checkOptions(null, checks, { path: 'limits' })).toMatchObject([{ path: 'limits' }]);
  });

  test('may be an inherited property', () => {
    const options = Object.create({ concurrency: 0 }) as object;
    expect(checkOptions(options, checks)).toHaveLength(1);
  });
});

test.each([[null], [5], ['x'], [[]], [() => undefined], [Promise.resolve({})], [new Map()]])(
  '%s is not an object of options',
  (given) => {
    expect(checkOptions(given, checks)).toMatchObject([{ path: 'options', code: 'NOT_AN_OBJECT' }]);
  },
);
