import type { CountryStats } from '@23telecom/client';
import { expect, test } from 'vitest';
import { sumCountries } from './sum-countries.ts';

test('the total of all countries is the exact sum: 0.1 + 0.2 is 0.3', () => {
  const counters = { totalSent: 1, delivered: 1, undelivered: 0, expired: 0 };
  const countries = [0.1, 0.2].map((totalCost) => ({ ...counters, totalCost }));
  const stats = { from: '2026-11-28', to: '2026-11-28', countries } as unknown as CountryStats;
  expect(sumCountries(stats)).toEqual({
    from: '2026-11-28',
    to: '2026-11-28',
    totalSent: 2,
    delivered: 2,
    undelivered: 0,
    expired: 0,
    totalCost: 0.3,
  });
});
