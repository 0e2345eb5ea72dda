import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/mobile';
import { findMobile, findNumber, findPlanFault, type PlannedNumber } from './numbering-plan.ts';

/** The number that digits mean, and the other one that they may mean. */
export interface Readings {
  readonly best?: PlannedNumber | undefined;
  readonly other?: PlannedNumber | undefined;
  /** Whether a `+` was added before the country code of another country. */
  readonly isPlusAssumed?: boolean;
}

/**
 * Finds the readings of digits, with or without a `+` before them. The order of trust: what is written
 * with its country code, the plan of the list's country, a number that has lost its `+`.
 */
export function findReadings(
  digits: string,
  hasPlus: boolean,
  country: CountryCode | undefined,
): Readings {
  if (hasPlus) return readInternational(digits, country);
  if (digits.startsWith('00')) return readPrefixed(digits, country);
  return country === undefined ? readWithoutCountry(digits) : readNational(digits, country);
}

/** Somebody may have put a `+` before a national number: in a German list, `+1512…` need not be American. */
function readInternational(digits: string, country: CountryCode | undefined): Readings {
  const best = findNumber(`+${digits}`);
  const national =
    best && country && !hasDialCodeOf(country, best) ? findMobile(digits, country) : undefined;
  return { best, other: differs(national, best) };
}

/** `00` is the international prefix of most countries. Some have a longer one that begins with it. */
function readPrefixed(digits: string, country: CountryCode | undefined): Readings {
  const international = readInternational(digits.slice(2), country);
  const dialled = country && findMobile(digits, country);
  if (!dialled) return international;
  const { best, other } = international;
  return { best: dialled, other: other ?? differs(best?.isMobile ? best : undefined, dialled) };
}

function readWithoutCountry(digits: string): Readings {
  const best = digits.startsWith('0') ? undefined : findMobile(`+${digits}`);
  return { best, isPlusAssumed: true };
}

function readNational(digits: string, country: CountryCode): Readings {
  const national = findNumber(digits, country);
  const international = digits.startsWith('0') ? undefined : findMobile(`+${digits}`);
  if (national?.isMobile) {
    return {
      best: national,
      other:
        national.recipient === `+${digits}`
          ? findWithOneDigitLess(digits, national, country)
          : differs(international, national),
    };
  }
  if (!international) return { best: national };
  return { best: international, isPlusAssumed: !hasDialCodeOf(country, international) };
}

/**
 * Digits that begin with the country's own code may also be a national number with one digit too many:
 * an Italian `393…`. Only a plan with numbers of such a length has them.
 */
function findWithOneDigitLess(
  digits: string,
  read: PlannedNumber,
  country: CountryCode,
): PlannedNumber | undefined {
  for (let index = 1; index < digits.length; index++) {
    const shorter = digits.slice(0, index) + digits.slice(index + 1);
    if (findPlanFault(shorter, country) !== undefined) return undefined;
    const other = findMobile(shorter, country);
    if (other && other.recipient !== `+${shorter}` && differs(other, read)) return other;
  }
  return undefined;
}

function hasDialCodeOf(country: CountryCode, number: PlannedNumber): boolean {
  return number.dialCode === getCountryCallingCode(country);
}

function differs(
  other: PlannedNumber | undefined,
  best: PlannedNumber | undefined,
): PlannedNumber | undefined {
  return other && other.recipient !== best?.recipient ? other : undefined;
}
