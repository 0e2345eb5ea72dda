import { expect, test } from 'vitest';
import { createMemoryDedupe } from './dedupe.ts';

test('a key is new once, and remembered for the next 10,000', async () => {
  const dedupe = createMemoryDedupe();
  const added = await Promise.all(
    Array.from({ length: 10_001 }, (_, index) => dedupe.add(`api_${index}`)),
  );
  expect(added).toEqual(Array.from({ length: 10_001 }, () => true));
  expect(dedupe.add('api_1')).toBe(false);
  expect(dedupe.add('api_0')).toBe(true);
});
