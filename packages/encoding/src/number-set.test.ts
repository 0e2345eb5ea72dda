import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNumberSet } from './number-set.ts';

it('tells what is new as a Set does', () => {
  const phone = fc.integer({ min: 1_000_000, max: 999_999_999_999_999 });
  // Of the near ones many are equal; those 2^32 apart have one hash.
  const near = fc.integer({ min: 0, max: 300 }).map((offset) => 447_911_000_000 + offset);
  const clashing = fc.integer({ min: 1, max: 300 }).map((times) => 7_911_123 + times * 2 ** 32);
  fc.assert(
    fc.property(fc.array(fc.oneof(phone, near, clashing), { maxLength: 2000 }), (numbers) => {
      const add = createNumberSet();
      const seen = new Set<number>();
      const expected = numbers.map((number) => seen.size < seen.add(number).size);
      expect(numbers.map(add)).toEqual(expected);
    }),
  );
});

it('holds ranges that follow on each other', () => {
  const add = createNumberSet();
  let added = 0;
  for (let number = 1; number <= 200_000; number++) {
    if (add(447_000_000_000 + number)) added++;
    if (add(491_500_000_000 + (number >> 1))) added++;
  }
  expect(added).toBe(300_001);
});
