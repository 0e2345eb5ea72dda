import { expect, test } from 'vitest';
import { createRecentMap } from './recent-map.ts';

test('keeps what was asked for last, and makes the rest again', () => {
  const made: string[] = [];
  const map = createRecentMap<string, string>(2);
  const get = (key: string): string =>
    map.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
