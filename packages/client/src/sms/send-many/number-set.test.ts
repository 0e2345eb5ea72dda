import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from './number-set.ts';

test('behaves like a Set of strings: numbers, and strings that only look like them', () => {
  const digits = fc.stringMatching(/^\d{1,17}$/);
  const one = fc.oneof(
    // Few different ones, so that they meet.
    fc.nat(300).map((index) => `+4479111${index}`),
    digits.map((text) => `+${text}`),
    digits,
    fc.constantFrom('+0', '+00447911123456', '+44.0', '+1e5', '+0x1', '', '-1', '+', '+ 44', '+٤٤'),
    fc.string(),
  );
  const step = fc.tuple(fc.constantFrom('add' as const, 'delete' as const), one);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 500, size: 'max' }), (steps) => {
      const [set, expected] = [new NumberSet(), new Set<string>()];
      for (const [action, text] of steps) {
        set[action](text);
        expected[action](text);
        expect(set.has(text)).toBe(expected.has(text));
      }
      expect(set.size).toBe(expected.size);
      for (const [, text] of steps) expect(set.has(text)).toBe(expected.has(text));
    }),
    { numRuns: 200 },
  );
});

test('the longest numbers are told apart', () => {
  const set = new NumberSet();
  set.add('+999999999999999');
  expect(set.has('+999999999999998')).toBe(false);
  expect(set.has('+999999999999999')).toBe(true);
});

test('numbers that are deleted and added again need no more room', () => {
  const set = new NumberSet();
  for (let round = 0; round < 200; round += 1) {
    for (let index = 0; index < 100; index += 1) set.add(`+44${round}${1000 + index}`);
    for (let index = 0; index < 100; index += 1) set.delete(`+44${round}${1000 + index}`);
  }
  expect(set.size).toBe(0);
  expect(set.has('+4401000')).toBe(false);
});
