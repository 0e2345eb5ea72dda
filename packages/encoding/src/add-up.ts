import type { CountryCost } from './cost.ts';
import { scaleOf, toInteger, toNumber } from './decimal.ts';
import type { CountryPrice } from './price-tree.ts';

/** Prices each row and all of them, exactly: as integers of the finest scale among the rates. */
export function addUp(
  recipientsByPrice: ReadonlyMap<CountryPrice, number>,
  segmentsEach: number,
): { byCountry: CountryCost[]; min: number; max: number } {
  const rows = [...recipientsByPrice].sort(([, one], [, other]) => other - one);
  const scale = Math.max(0, ...rows.map(([{ min, max }]) => Math.max(scaleOf(min), scaleOf(max))));
  let least = 0n;
  let most = 0n;
  const byCountry = rows.map(([{ country, dialCode, min, max }, recipients]): CountryCost => {
    const segments = recipients * segmentsEach;
    const low = toInteger(min, scale) * BigInt(segments);
    const high = toInteger(max, scale) * BigInt(segments);
    least += low;
    most += high;
    return {
      country,
      dialCode,
      recipients,
      segments,
      minRate: min,
      maxRate: max,
      min: toNumber(low, scale),
      max: toNumber(high, scale),
    };
  });
  return { byCountry, min: toNumber(least, scale), max: toNumber(most, scale) };
}
