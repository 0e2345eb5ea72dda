import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The country of a number in E.164, as an ISO code; undefined if it is in no numbering plan. A number that is not
 * in use counts as one of the first country of its dial code, such as GB for +44.
 */
export function countryOfNumber(recipient: string): string | undefined {
  const number = parsePhoneNumberFromString(recipient);
  return number?.country ?? number?.getPossibleCountries()[0];
}
