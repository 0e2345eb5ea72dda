import { estimateCost } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { joinEstimates, sum } from './estimate.ts';

const rates = [
  { country: 'United Kingdom', dialCode: '44', network: 'A', rate: 0.047 },
  { country: 'United Kingdom', dialCode: '44', network: 'B', rate: 0.0525 },
  { country: 'France', dialCode: '33', rate: 0.0379 },
];

test('messages of different lengths add up by country', () => {
  const of = (text: string, to: readonly string[]) =>
    estimateCost({ text, to, rates, currency: 'EUR' });
  const joined = joinEstimates(
    [
      of('a', ['+447400123456', '+33612345678']),
      of('a'.repeat(161), ['+447400123457', '+9991234567']),
    ],
    'EUR',
  );
  expect(joined).toMatchObject({ min: 0.1789, max: 0.1954, billable: 3, unpriced: 1 });
  expect(joined.byCountry).toMatchObject([
    { country: 'United Kingdom', recipients: 2, segments: 3, min: 0.141, max: 0.1575 },
    { country: 'France', recipients: 1, segments: 1, min: 0.0379, max: 0.0379 },
  ]);
});

test('sums are exact', () => {
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([1, -0.9])).toBe(0.1);
});
