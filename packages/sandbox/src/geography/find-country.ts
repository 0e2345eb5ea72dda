import { countryTable } from './country-table.ts';

/** A country as the price list and the `country` filter know it. */
export interface Country {
  /** ISO 3166-1 alpha-2, as `GB`. */
  readonly iso: string;
  readonly name: string;
  readonly dialCodes: readonly string[];
  readonly mcc: string;
}

/** Where a number belongs, and the dial code under which its country is priced. */
export interface Destination {
  readonly country: Country;
  readonly dialCode: string;
}

const destinations = new Map<string, Destination>();
const countryList: Country[] = [];

for (const line of countryTable.trim().split('\n')) {
  const [iso = '', name = '', dialCodes = '', mcc = '', prefixes] = line.split('|');
  const country: Country = { iso, name, dialCodes: dialCodes.split(','), mcc };
  countryList.push(country);
  for (const dialCode of country.dialCodes) {
    for (const prefix of prefixes?.split(',') ?? [dialCode]) {
      destinations.set(prefix, { country, dialCode });
    }
  }
}

const longestPrefix = Math.max(...[...destinations.keys()].map((prefix) => prefix.length));

/** Every country the sandbox has a price for. */
export const countries: readonly Country[] = countryList;

/** The country of an E.164 number, by the longest prefix; undefined where no country has it. */
export function findDestination(number: string): Destination | undefined {
  for (let length = longestPrefix; length > 0; length -= 1) {
    const destination = destinations.get(number.slice(1, 1 + length));
    if (destination !== undefined) return destination;
  }
  return undefined;
}
