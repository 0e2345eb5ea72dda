import { estimateCost, type Rate } from '@23telecom/encoding';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexRates, selectRates } from './select-rates.ts';

const anyRate: fc.Arbitrary<Rate> = fc.record({
  dialCode: fc.constantFrom('1', '1242', '+44', '447', '7', '77', '4412345678901'),
  country: fc.constantFrom('One', 'Two', 'Three'),
  rate: fc.integer({ min: 0, max: 99 }).map((cents) => cents / 100),
  validFrom: fc.constantFrom(null, undefined, '2026-01-01', '2027-01-01'),
});
const anyNumber = fc
  .constantFrom('+12425550100', '+14155550100', '+447911123456', '+77011234567')
  .chain((known) => fc.constantFrom(known, '+4412345678901', '+491701234567'));

test('an estimate over the selected rates is that over all rates', () => {
  fc.assert(
    fc.property(fc.array(anyRate), fc.array(anyNumber), (rates, to) => {
      const given = { text: 'Hello', to, currency: 'EUR', at: '2026-06-01' };
      const selected = selectRates(indexRates(rates), to);
      expect(estimateCost({ ...given, rates: selected })).toEqual(
        estimateCost({ ...given, rates }),
      );
    }),
    { numRuns: 500 },
  );
});

test('one number needs the rates of one dial code', () => {
  const rates = Array.from({ length: 900 }, (_, index) => ({
    dialCode: `${100 + index}`,
    country: `${index}`,
    rate: 1,
  }));
  expect(selectRates(indexRates(rates), ['+447911123456'])).toEqual([rates[347]]);
  expect(selectRates(indexRates(rates), [])).toEqual([]);
});
