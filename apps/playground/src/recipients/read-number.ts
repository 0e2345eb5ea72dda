import { checkRecipient } from '@23telecom/encoding';
import {
  type CountryCode,
  ParseError,
  parsePhoneNumberWithError,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import type { Origin } from './recipient-list.ts';
import { describeProblem } from '../shared/describe-problem.ts';
import { tidyEntry } from './tidy-entry.ts';

/** An entry as a number, or why it is none. */
export type ReadNumber =
  | {
      readonly number: string;
      readonly origin: Origin;
      /** Present when the number fits no numbering plan that we know of. */
      readonly doubt?: string;
    }
  | { readonly why: string };

const reasons: Readonly<Record<string, string>> = {
  NOT_A_NUMBER: 'not a phone number',
  INVALID_COUNTRY: 'no country code: begin with + or choose a default country',
  TOO_SHORT: 'too few digits for its country',
  TOO_LONG: 'too many digits for its country',
  INVALID_LENGTH: 'not a length that its country has',
};

/** What spreadsheets make of long numbers: digits are lost for good. */
const exponent = /^\+?\d[.,]\d+E\+?\d+$/i;

/** Reads one entry in whatever way people write numbers; `defaultCountry` is for national ones. */
export function readNumber(entry: string, defaultCountry: string): ReadNumber {
  if (exponent.test(entry)) {
    return { why: 'a spreadsheet has cut its digits: format the column as text and copy it again' };
  }
  // 00 is how most of the world dials what is written as +.
  const written = tidyEntry(entry)
    .replace(/^tel:/i, '')
    .replace(/^\s*00(?=[1-9])/, '+');
  const read = parse(written, defaultCountry);
  if ('why' in read && /^\d[\d\s().-]+$/.test(written)) {
    // Often an international number whose + was lost on the way.
    const international = parse(`+${written}`, '');
    if (!('why' in international) && international.doubt === undefined) return international;
  }
  return read;
}

function parse(entry: string, defaultCountry: string): ReadNumber {
  let parsed: PhoneNumber;
  try {
    parsed = parsePhoneNumberWithError(entry, {
      ...(defaultCountry !== '' && { defaultCountry: defaultCountry as CountryCode }),
      extract: false,
    });
  } catch (error) {
    const code = error instanceof ParseError ? error.message : 'NOT_A_NUMBER';
    if (code === 'INVALID_COUNTRY' && entry.startsWith('+')) {
      return { why: 'no country has this code' };
    }
    return { why: reasons[code] ?? 'not a phone number' };
  }
  if (parsed.ext !== undefined) return { why: 'an extension cannot receive messages' };
  const problem = checkRecipient(parsed.number);
  if (problem) return { why: describeProblem(problem) };
  if (!parsed.isPossible()) return { why: 'not a length that its country has' };
  return {
    number: parsed.number,
    origin: { dialCode: parsed.countryCallingCode, country: parsed.country },
    ...(!parsed.isValid() && {
      doubt: 'no number that we know of in its country’s numbering plan',
    }),
  };
}
