import { countries, type Country } from '../geography/find-country.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { openEnd, type PriceEntry } from './price-entry.ts';

const brands = [
  'Telecom',
  'Mobile',
  'Vodafone',
  'Orange',
  'Airtel',
  'MTN',
  'Digicel',
  'Claro',
  'Telenor',
  'Zain',
  'T-Mobile',
  'Movistar',
] as const;

const dayMs = 86_400_000;

/**
 * Generates a realistic price list as of the start of a day: two to five networks in each country,
 * prices from 0.004 to 0.15 per segment.
 */
export function generatePrices(seed: number, start: number): readonly PriceEntry[] {
  return countries.flatMap((country) => priceCountry(country, seed, start));
}

function priceCountry(country: Country, seed: number, start: number): readonly PriceEntry[] {
  const random = createRandom(seed, 'prices', country.iso);
  // In units of 0.0001: price lists have four decimals.
  const base = random.integer(40, 1200);
  const first = random.integer(0, brands.length - 1);
  return Array.from({ length: random.integer(2, 5) }, (_, index) => {
    const rate = 100 * Math.max(40, Math.round(base * (0.85 + random.next() * 0.4)));
    return {
      mcc: country.mcc,
      mnc: String(index + 1).padStart(2, '0'),
      country: country.name,
      network: `${country.name} ${brands[(first + index) % brands.length] ?? brands[0]}`,
      rate,
      ...drawChange(random, rate),
      validFrom: start - random.integer(1, 300) * dayMs,
      validUntil: openEnd,
    };
    // A country with several dial codes lists every network under each of them.
  }).flatMap((network) => country.dialCodes.map((dialCode) => ({ ...network, dialCode })));
}

function drawChange(random: Random, rate: number): Pick<PriceEntry, 'previousRate' | 'changeType'> {
  const difference = 100 * random.integer(1, 15);
  const changeType = random.pick(['Same', 'Same', 'Increase', 'Decrease'] as const);
  if (changeType === 'Same') return { previousRate: rate, changeType };
  return {
    previousRate: changeType === 'Increase' ? rate - difference : rate + difference,
    changeType,
  };
}
