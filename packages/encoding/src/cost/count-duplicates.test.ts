import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDuplicates } from './count-duplicates.ts';

it('counts as a Set would', () => {
  const phone = fc.integer({ min: 1_000_000, max: 999_999_999_999_999 });
  // Many near numbers are equal.
  const near = fc.integer({ min: 0, max: 300 }).map((offset) => 447_911_000_000 + offset);
  fc.assert(
    fc.property(fc.array(fc.oneof(phone, near), { maxLength: 2000 }), (numbers) => {
      expect(countDuplicates(numbers)).toBe(numbers.length - new Set(numbers).size);
    }),
  );
});

it('counts in long lists', () => {
  const numbers: number[] = [];
  for (let number = 1; number <= 200_000; number++) {
    numbers.push(447_000_000_000 + number, 491_500_000_000 + (number >> 1));
  }
  expect(countDuplicates(numbers)).toBe(400_000 - 300_001);
});
