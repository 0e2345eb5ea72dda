import { expect, test } from 'vitest';
import { readAcceptedAt } from './read-accepted-at.ts';

test('an ID tells when the provider took the message', () => {
  expect(readAcceptedAt('api_42_1743667200123456789_a3f8b2c1d9e45f67')?.toISOString()).toBe(
    '2025-04-03T08:00:00.123Z',
  );
});

test.each(['', '6946d0f5-040b-106e-42c7-49026f2b5bc1', 'api_42_1743667200_a3f8b2c1d9e45f67'])(
  'another shape tells nothing: %s',
  (id) => expect(readAcceptedAt(id)).toBeUndefined(),
);
