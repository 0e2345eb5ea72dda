import { toInstant } from './instant.ts';
import type { Rate } from './rate.ts';

/** The range of prices of a country under one dial code, and how many recipients it has got. */
export interface CountryPrice {
  country: string;
  readonly dialCode: string;
  min: number;
  max: number;
  recipients: number;
}

/**
 * The prices by dial code: first one over all countries that share it, then one for each of them, over
 * their rates in force at a time; NaN is a time at which all of them are. A dial code without rates in
 * force has none, and covers its numbers all the same: `1242` is not priced as `1`.
 *
 * @throws TypeError when a row has no dial code, no price or no date where one should be, naming it
 */
export function buildPriceTable(rates: readonly Rate[], at: number): Map<number, CountryPrice[]> {
  const table = new Map<number, CountryPrice[]>();
  const isList: boolean = Array.isArray(rates);
  if (!isList) throw new TypeError('rates: expected a list');
  rates.forEach(({ country, dialCode, rate, validFrom, validUntil }, index) => {
    const field = `rates[${index}].`;
    const code = +dialCode;
    if (!/^\+?[1-9]\d*$/.test(dialCode)) throw new TypeError(field + 'dialCode: expected digits');
    // Nothing but a number: null, a price that is missing, would count as none.
    if (typeof rate !== 'number' || !(rate >= 0 && rate < 1e21)) {
      throw new TypeError(field + 'rate: expected 0 or more');
    }
    const prices = table.get(code) ?? [];
    table.set(code, prices);
    if (toInstant(validFrom ?? -Infinity, field + 'validFrom') > at) return;
    if (toInstant(validUntil ?? Infinity, field + 'validUntil') <= at) return;
    const [shared] = prices;
    if (!prices.some((each) => each.country === country)) {
      const price = { country, dialCode: `${code}`, min: rate, max: rate, recipients: 0 };
      if (shared) shared.country += ` / ${country}`;
      else prices.push({ ...price });
      prices.push(price);
    }
    for (const each of prices) {
      if (each === shared || each.country === country) {
        each.min = Math.min(each.min, rate);
        each.max = Math.max(each.max, rate);
      }
    }
  });
  return table;
}
