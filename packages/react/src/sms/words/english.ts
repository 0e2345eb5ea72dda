import type { CompleteSmsCatalogue } from './sms-catalogue.ts';

/**
 * The words of a form in English, the default.
 *
 * @example
 * ```ts
 * formatProblem(problem, english);
 * ```
 */
export const english: CompleteSmsCatalogue = {
  locale: 'en',
  sentences: [
    // text.EMPTY
    'Write a message.',
    // text.TOO_LONG
    {
      one: 'The message is too long. Remove {count} character.',
      other: 'The message is too long. Remove {count} characters.',
    },
    // text.OVER_LIMIT
    'the limit is {max}',
    // text.NOT_GSM7
    'These characters cannot be sent: {characters} Replace them.',
    // text.TEMPLATE
    'Check the double braces: each recipient needs a value for every field.',
    // text.INVALID
    'This message was not accepted. Change it.',
    // senderId.EMPTY
    'Enter a sender name.',
    // senderId.BAD_CHARACTER
    'Use only the letters A to Z and digits, without spaces.',
    // senderId.LEADING_DIGIT
    'Start the sender with a letter, or a phone number with +.',
    // senderId.INVALID
    'Use 3 to 11 letters and digits, or a phone number with its country code.',
    // recipients.EMPTY
    'Enter a phone number.',
    // recipients.TOO_MANY
    'Enter no more than {max} phone numbers.',
    // recipients.AT
    'Number {position}: {problem}',
    // recipients.NO_COUNTRY
    'start it with + and the country code.',
    // recipients.BAD_CHARACTER
    'use only digits after the +.',
    // recipients.SHORTENED
    'a spreadsheet shortened it. Copy it again as text.',
    // recipients.SEVERAL_NUMBERS
    'enter one number on each line, without additions.',
    // recipients.INVALID
    'this is not a valid phone number. Check the digits.',
    // send.UNCERTAIN
    'We lost the connection, so we can’t tell if the message was sent. Check your sent messages before you send it again.',
    // send.NO_BALANCE
    'The balance is too low, so nothing was sent. Top it up, then send again.',
    // send.NO_CONNECTION
    'There is no connection, so nothing was sent. Try again.',
    // send.TOO_FAST
    'Too many messages at once, so nothing was sent. Wait a moment, then send again.',
    // send.REFUSED
    'The service refused the message, so nothing was sent. Ask for help if this stays.',
    // send.STOPPED
    'The sending stopped early. Send again to continue with the rest.',
    // send.SENT
    'The message was sent. See your sent messages for the details.',
    // send.DUPLICATE
    'This message had already been sent, so it was not sent again.',
    // count
    { one: '{count} segment', other: '{count} segments' },
    // left
    { one: '{count} character left', other: '{count} characters left' },
    // special
    'special characters',
    // remove
    {
      one: 'Remove {count} character to save a segment{saved}',
      other: 'Remove {count} characters to save a segment{saved}',
    },
    // replace
    {
      one: 'Replace special characters to save a segment{saved}',
      other: 'Replace special characters to save {count} segments{saved}',
    },
    // unpriced
    { one: 'no price for {count} number', other: 'no price for {count} numbers' },
    // outcome.accepted
    'Sent',
    // outcome.blocked_country
    'Not sent: this country is blocked',
    // outcome.failed
    'Not sent',
    // list
    '{first}, {next}',
  ],
};
