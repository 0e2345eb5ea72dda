import { expect, test } from 'vitest';
import { describeSecretProblem, makeSecret, maxSecretLength } from './check-secret.ts';

test.each([
  ['', 'Enter a secret'],
  ['short', 'at least 16 characters'],
  ['fifteen-charact', 'at least 16 characters'],
  ['aaaaaaaaaaaaaaaaaaaa', 'different characters'],
  ['abcabcabcabcabcabc', 'different characters'],
  [' sixteen characters ', 'spaces around it'],
])('%j cannot be set', (secret, words) => {
  expect(describeSecretProblem(secret)).toContain(words);
});

test('a secret of the page can be set, and no two are the same', () => {
  const secrets = Array.from({ length: 50 }, makeSecret);
  expect(secrets.filter((secret) => describeSecretProblem(secret) !== undefined)).toEqual([]);
  expect(new Set(secrets).size).toBe(50);
  expect(secrets[0]?.length).toBeLessThanOrEqual(maxSecretLength);
});
