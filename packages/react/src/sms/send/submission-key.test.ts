import { expect, test } from 'vitest';
import { createSubmissionKey } from './submission-key.ts';

const input = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const key = createSubmissionKey('draft', input);

test('equal contents of one draft have one key', () => {
  expect(createSubmissionKey('draft', { ...input, to: [...input.to] })).toBe(key);
});

test.each([
  ['draft', { ...input, text: 'Hello!' }],
  ['draft', { ...input, senderId: 'Other' }],
  ['draft', { ...input, to: [...input.to, '+447911123457'] }],
  ['draft', { ...input, text: 'HelloMyApp', senderId: '' }],
  ['other', input],
])('anything else is another message: %s %j', (draft, contents) => {
  expect(createSubmissionKey(draft, contents)).not.toBe(key);
});

test('the key holds no number and no text, and fits into 500 characters', () => {
  const to = Array.from({ length: 100 }, (_, index) => `+4479111${10_000 + index}`);
  const long = createSubmissionKey(crypto.randomUUID(), {
    ...input,
    to,
    text: 'Hello '.repeat(1000),
  });
  expect(long.length).toBeLessThan(60);
  expect(long).not.toMatch(/Hello|\+44/);
});

test('the digest is FNV-1a with 64 bits', () => {
  // Of `[["a"],"b","c"]`, computed by an independent implementation with the published constants.
  expect(createSubmissionKey('d', { to: ['a'], text: 'b', senderId: 'c' })).toBe(
    `d.${fnv('[["a"],"b","c"]')}`,
  );
});

/** The reference code of RFC 9923, on octets. */
const fnv = (text: string) => {
  let hash = 14695981039346656037n;
  for (const octet of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(octet)) * 1099511628211n) % 2n ** 64n;
  return hash.toString(36);
};
