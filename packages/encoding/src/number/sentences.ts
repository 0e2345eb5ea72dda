import type { NumberDoubtCode, NumberProblemCode } from './number-result.ts';

/** English sentences for people, by doubt. */
export const doubtSentences: Readonly<Record<NumberDoubtCode, string>> = {
  PLUS_ASSUMED:
    'The number has no + and was read as an international number. Write it with + and its country code.',
  TWO_READINGS:
    'The digits can be read as two different numbers. Write the number with + and without additions.',
  DIGITS_LEFT_OUT: 'The digits after the number were left out. Check the number and remove them.',
  NOT_MOBILE:
    'This is not a mobile number of its country, so a message may not arrive. Check the number.',
};

/** English sentences for people, by problem. */
export const problemSentences: Readonly<Record<NumberProblemCode, string>> = {
  EMPTY: 'The phone number is missing. Enter one.',
  NO_DIGITS: 'This is not a phone number. Enter digits.',
  BAD_CHARACTER: 'The number has a character that does not belong there. Remove it.',
  SHORTENED: 'A spreadsheet has shortened the number. Format the column as text and copy it again.',
  EXTENSION: 'An extension cannot receive messages. Enter a mobile number.',
  SEVERAL_NUMBERS: 'There is a + after the first digits. Enter one number at a time.',
  NO_COUNTRY: 'The country code is missing. Start the number with +, or choose a country.',
  UNKNOWN_COUNTRY_CODE: 'No country has this country code. Check the digits after the +.',
  WRONG_LENGTH: 'The number of digits is wrong for the country. Check the number.',
  TOO_SHORT: 'The number has too few digits for its country. Add the missing ones.',
  TOO_LONG: 'The number has too many digits for its country. Remove the extra ones.',
};
