import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

/** A country with a numbering plan. */
export interface DialledCountry {
  /** ISO code. */
  readonly country: string;
  readonly dialCode: string;
}

/** All countries with a numbering plan. */
export function listCountries(): readonly DialledCountry[] {
  return getCountries().map((country) => ({ country, dialCode: getCountryCallingCode(country) }));
}
