import type { CountryCost } from './cost.ts';
import type { CountryPrice } from './price-table.ts';

/** Prices rows and all of them together, exactly: in integers of the finest scale among the rates. */
export function addUp(
  prices: readonly CountryPrice[],
  segmentsEach: number,
): { byCountry: CountryCost[]; min: number; max: number } {
  let scale = 0;
  // Its own decimals lead back to a number; finer than 100 digits `toFixed` has nothing.
  for (const rate of prices.flatMap(({ min, max }) => [min, max])) {
    while (scale < 100 && +rate.toFixed(scale) !== rate) scale++;
  }
  const sum = (bound: 'min' | 'max', rows: readonly CountryPrice[]): number => {
    let total = 0n;
    for (const row of rows) {
      const rate = BigInt(row[bound].toFixed(scale).replace('.', ''));
      total += rate * BigInt(row.recipients * segmentsEach);
    }
    return +`${total}e-${scale}`;
  };
  return {
    byCountry: prices.map((price) => ({
      ...price,
      segments: price.recipients * segmentsEach,
      minRate: price.min,
      maxRate: price.max,
      min: sum('min', [price]),
      max: sum('max', [price]),
    })),
    min: sum('min', prices),
    max: sum('max', prices),
  };
}
