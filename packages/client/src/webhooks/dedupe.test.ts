import { expect, test } from 'vitest';
import { createMemoryDedupe } from './dedupe.ts';

test('a key is new once, and remembered for the next 10,000', () => {
  const dedupe = createMemoryDedupe();
  for (let index = 0; index <= 10_000; index += 1) expect(dedupe.add(`api_${index}`)).toBe(true);
  expect(dedupe.add('api_1')).toBe(false);
  expect(dedupe.add('api_0')).toBe(true);
});
