import { countryTable } from './country-table.ts';

/** A country of the price list and of the `country` filter. */
export interface Country {
  /** ISO 3166-1 alpha-2, such as `GB`. */
  readonly iso: string;
  readonly name: string;
  readonly dialCodes: readonly string[];
  /** Mobile country code: ITU-T E.212. */
  readonly mcc: string;
}

/** The country of a number, and the dial code under which the price list has it. */
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

const maxPrefixLength = Math.max(...[...destinations.keys()].map((prefix) => prefix.length));

/** All countries. The generated price list has prices for each of them. */
export const countries: readonly Country[] = countryList;

/** Finds the country of an E.164 number by its longest matching prefix. */
export function findDestination(number: string): Destination | undefined {
  for (let length = maxPrefixLength; length > 0; length -= 1) {
    const destination = destinations.get(number.slice(1, 1 + length));
    if (destination !== undefined) return destination;
  }
  return undefined;
}
