import { expect, test } from 'vitest';
import { runInNewContext } from 'node:vm';
import { describeValue } from './describe-value.ts';
import { isRecord } from './is-record.ts';

class Options {
  readonly timeoutMs = 5;
}

test.each([
  ['a literal', {}],
  ['an object without a prototype', Object.create(null)],
  ['a frozen object', Object.freeze({ a: 1 })],
  ['an instance of a class', new Options()],
  ['an object of another realm', runInNewContext('({ a: 1 })')],
  ['the namespace of a module', await import('./is-record.ts')],
])('%s is a record', (_, value) => {
  expect(isRecord(value)).toBe(true);
});

test.each([
  [null, 'null'],
  [undefined, 'undefined'],
  [[], 'an empty array'],
  ['text', 'a string'],
  [() => undefined, 'a function'],
  [Promise.resolve({}), 'a promise: is an await missing?'],
  [runInNewContext('Promise.resolve({})'), 'a promise: is an await missing?'],
  [new Date(0), 'an object'],
  [new Map([['a', 1]]), 'an object'],
  [new Set([1]), 'an object'],
  [new Headers(), 'an object'],
  [new URLSearchParams('a=1'), 'an object'],
  [new Uint8Array(1), 'an object'],
  [/a/, 'an object'],
  [new Error('secret'), 'an object'],
])('%o is none, and is called so', (value, kind) => {
  expect(isRecord(value)).toBe(false);
  expect(describeValue(value)).toBe(kind);
});
