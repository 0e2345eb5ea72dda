import { expect, test } from 'vitest';
import { addUpCampaign } from './campaign-cost.ts';
import { coverageOf } from './coverage.ts';
import { multiplyExactly, sumExactly } from './exact-sum.ts';
import { findRateDate } from './rate-date.ts';
import { createSingleEstimator } from './single-estimator.ts';

const rates = [
  { dialCode: '44', country: 'United Kingdom', rate: 0.0355, validFrom: '2026-01-01T00:00:00Z' },
  { dialCode: '1', country: 'United States', rate: 0.0085, validFrom: '2026-02-01T00:00:00Z' },
  { dialCode: '1', country: 'United States', rate: 0.0125, validFrom: '2026-03-01T00:00:00Z' },
  { dialCode: '1', country: 'United States', rate: 0.9, validFrom: '2027-01-01T00:00:00Z' },
];
const at = '2026-06-01T00:00:00.000Z';

test('groups of different segments add up by country, exactly', () => {
  const estimate = createSingleEstimator({ rates, currency: 'EUR', at });
  const cost = addUpCampaign(
    [
      { segments: 1, single: estimate(['+447400123456', '+14155550100']) },
      { segments: 3, single: estimate(['+14155550101', '+14155550102', '+999123456789']) },
    ],
    'EUR',
  );
  expect(cost.byCountry).toMatchObject([
    { country: 'United States', recipients: 3, segments: 7, min: 0.0595, max: 0.0875 },
    { country: 'United Kingdom', recipients: 1, segments: 1, min: 0.0355, max: 0.0355 },
  ]);
  expect(cost).toMatchObject({ min: 0.095, max: 0.123, billable: 4, unpriced: ['+999123456789'] });
});

test('a list of recipients is costed once', () => {
  const estimate = createSingleEstimator({ rates, currency: 'EUR', at });
  const numbers = ['+447400123456'];
  expect(estimate(numbers)).toBe(estimate(numbers));
});

test('money has no errors of binary fractions', () => {
  expect(sumExactly([0.1, 0.2])).toBe(0.3);
  expect(multiplyExactly(0.0355, 3)).toBe(0.1065);
});

test('a balance covers, may cover, or falls short', () => {
  const cost = { min: 1, max: 2 };
  expect([2, 1.5, 0.5].map((balance) => coverageOf(cost, balance))).toEqual([
    'covered',
    'maybe',
    'short',
  ]);
});

test('the date of a rate is that of the newest in force', () => {
  const us = { country: 'United States', dialCode: '1' };
  expect(findRateDate(us, rates, at)).toBe('2026-03-01T00:00:00Z');
  expect(findRateDate({ country: 'France', dialCode: '33' }, rates, at)).toBeUndefined();
});
