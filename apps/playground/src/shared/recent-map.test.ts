import { expect, test } from 'vitest';
import { createRecentMap } from './recent-map.ts';

test('keeps the values requested last, and creates the others again', () => {
  const created: string[] = [];
  const map = createRecentMap<string, string>(2);
  function get(key: string): string {
    return map.get(key, () => {
      created.push(key);
      return key.toUpperCase();
    });
  }
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(created).toEqual(['a', 'b', 'c', 'b']);
});
