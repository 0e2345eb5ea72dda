import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
  validatePhoneNumberLength,
} from 'libphonenumber-js/mobile';

/** A number that the numbering plans know, at least by its country and length. */
export interface PlannedNumber {
  /** The number in E.164. */
  readonly recipient: string;
  readonly dialCode: string;
  readonly country: string | undefined;
  readonly isMobile: boolean;
  /** The usual ways to write it: national and international. */
  readonly usualForms: () => readonly string[];
}

/** Faults of digits: their country code or their length. */
export type PlanFault =
  'INVALID_COUNTRY' | 'NOT_A_NUMBER' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID_LENGTH';

/** Whether a value is the ISO 3166 code of a country with a numbering plan. */
export function isCountry(value: string): value is CountryCode {
  return isSupportedCountry(value);
}

/** Looks digits up in the plan of a country, or with a leading `+` in that of their country code. */
export function findNumber(digits: string, country?: CountryCode): PlannedNumber | undefined {
  const found = parsePhoneNumberFromString(digits, toOptions(country));
  return found?.isPossible() ? toPlanned(found) : undefined;
}

/** As `findNumber`, for mobile numbers only. */
export function findMobile(digits: string, country?: CountryCode): PlannedNumber | undefined {
  const found = findNumber(digits, country);
  return found?.isMobile ? found : undefined;
}

/** Why digits are not a number of a plan. */
export function findPlanFault(digits: string, country?: CountryCode): PlanFault | undefined {
  return validatePhoneNumberLength(digits, toOptions(country));
}

function toOptions(country: CountryCode | undefined): {
  extract: false;
  defaultCountry?: CountryCode;
} {
  return country === undefined ? { extract: false } : { extract: false, defaultCountry: country };
}

function toPlanned(found: PhoneNumber): PlannedNumber {
  return {
    recipient: found.number,
    dialCode: found.countryCallingCode,
    country: found.country,
    isMobile: found.isValid(),
    usualForms: () => [found.formatInternational(), found.formatNational()],
  };
}
