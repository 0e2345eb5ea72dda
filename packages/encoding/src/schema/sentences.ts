import type { CheckCode } from '../checks/problem.ts';

/** English sentences for people about a phone number, by code. */
export const recipientSentences: Readonly<Record<CheckCode, string>> = {
  NOT_A_STRING: 'Enter a phone number.',
  EMPTY: 'Enter a phone number.',
  MISSING_PLUS: 'Start the phone number with + and the country code.',
  BAD_CHARACTER: 'Use only digits after the +, without spaces.',
  LEADING_ZERO: 'A country code does not begin with 0. Remove the 0 after the +.',
  LEADING_DIGIT: 'Start the phone number with + and the country code.',
  TOO_SHORT: 'The phone number is too short. It has at least 7 digits.',
  TOO_LONG: 'The phone number is too long. It has at most 15 digits.',
};

/** English sentences for people about a sender ID, by code. */
export const senderIdSentences: Readonly<Record<CheckCode, string>> = {
  NOT_A_STRING: 'Enter a sender ID.',
  EMPTY: 'Enter a sender ID.',
  MISSING_PLUS: 'Start a phone number with + and the country code.',
  BAD_CHARACTER:
    'Use only the letters A–Z and digits, without spaces. A phone number has a + and digits.',
  LEADING_ZERO: 'A country code does not begin with 0. Remove the 0 after the +.',
  LEADING_DIGIT: 'Start the sender ID with a letter. Start a phone number with +.',
  TOO_SHORT: 'The sender ID is too short. It has at least 3 characters, a phone number 7 digits.',
  TOO_LONG: 'The sender ID is too long. It has at most 11 characters, a phone number 15 digits.',
};
