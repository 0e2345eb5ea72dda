import { expect, test } from 'vitest';
import { readAcceptedAt } from './read-accepted-at.ts';

test('an ID has the nanoseconds of the acceptance', () => {
  expect(readAcceptedAt('api_42_1743667200123456789_a3f8b2c1d9e45f67')?.toISOString()).toBe(
    '2025-04-03T08:00:00.123Z',
  );
});

test.each(['', 'api_42_1743667200_a3f8b2c1d9e45f67', 'campaign_7'])('%j has none', (id) => {
  expect(readAcceptedAt(id)).toBeUndefined();
});
