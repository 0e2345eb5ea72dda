/** The place of a form at which a problem is shown: a field, or the button that sends. */
export type SmsPlace = 'recipients' | 'senderId' | 'text' | 'send';

/** The parameters of a sentence. */
export interface SmsParameters {
  /** Which of the numbers, starting at 1. */
  readonly position?: number | undefined;
  /** The number that decides on the plural form. */
  readonly count?: number | undefined;
  /** The largest number that is allowed. */
  readonly max?: number | undefined;
  /** The characters at fault. */
  readonly characters?: string | undefined;
  /** The name of the field of a template at fault. */
  readonly field?: string | undefined;
  /** The code of the error behind the problem: of the failed send, or of the `TemplateError`. */
  readonly reason?: string | undefined;
}

/** Why a message cannot be sent, or was not sent. It never holds a phone number or the text. */
export interface SmsProblem {
  readonly place: SmsPlace;
  /**
   * Stable. At `recipients` and `senderId`: a code of `readNumber`, `checkRecipient` or `checkSenderId`, such
   * as `BAD_CHARACTER`, or `TOO_MANY`. At `text`: `EMPTY`, `TOO_LONG`, `NOT_GSM7`,
   * `TEMPLATE`. At `send`: `UNCERTAIN`, `NO_BALANCE`, `NO_CONNECTION`, `TOO_FAST`, `REFUSED`, `SENT`,
   * `DUPLICATE`. At any field: `INVALID` if the service rejected it.
   */
  readonly code: string;
  readonly params: SmsParameters;
}
