import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

/** A country that has a numbering plan. */
export interface DialledCountry {
  /** ISO code. */
  readonly country: string;
  readonly dialCode: string;
}

/** Every country that has a numbering plan. */
export const listCountries = (): readonly DialledCountry[] =>
  getCountries().map((country) => ({ country, dialCode: getCountryCallingCode(country) }));
