/** Why a number that was read may not be the one that was meant. */
export type NumberDoubtCode = 'PLUS_ASSUMED' | 'TWO_READINGS' | 'DIGITS_LEFT_OUT' | 'NOT_MOBILE';

/** Why an entry cannot be read as a number. */
export type NumberProblemCode =
  | 'EMPTY'
  | 'NO_DIGITS'
  | 'BAD_CHARACTER'
  | 'SHORTENED'
  | 'EXTENSION'
  | 'SEVERAL_NUMBERS'
  | 'NO_COUNTRY'
  | 'UNKNOWN_COUNTRY_CODE'
  | 'WRONG_LENGTH'
  | 'TOO_SHORT'
  | 'TOO_LONG';

/** A reason to look at a number before sending to it. */
export interface NumberDoubt {
  readonly code: NumberDoubtCode;
  /** The doubt and its remedy, in a sentence for people. It never contains the number. */
  readonly message: string;
  /** The other number that the entry may mean, in E.164, if there is one. */
  readonly otherwise?: string;
}

/** The fault of an entry. */
export interface NumberProblem {
  readonly code: NumberProblemCode;
  /** The fault and its remedy, in a sentence for people. It never contains the entry. */
  readonly message: string;
  /** UTF-16 index into the entry, if one character is at fault. */
  readonly index?: number;
}

/** A number that was read. */
export interface FoundNumber {
  /** The number in E.164. */
  readonly recipient: string;
  /** Dial code of its country, such as `44`. */
  readonly dialCode: string;
  /** ISO 3166 code of its country; `undefined` if several countries share the dial code. */
  readonly country: string | undefined;
  /** Empty if the entry has one plausible reading, which is a mobile number. */
  readonly doubts: readonly NumberDoubt[];
  readonly problem?: undefined;
}

/** An entry that could not be read. */
export interface RefusedNumber {
  readonly problem: NumberProblem;
  readonly recipient?: undefined;
  readonly doubts?: undefined;
}

/** The number of an entry with its doubts, or the problem of the entry. */
export type ReadNumber = FoundNumber | RefusedNumber;
