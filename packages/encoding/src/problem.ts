/** Why a number or a sender ID is not fit to be sent. */
export type CheckCode =
  | 'not_a_string'
  | 'empty'
  | 'missing_plus'
  | 'bad_character'
  | 'leading_zero'
  | 'leading_digit'
  | 'too_short'
  | 'too_long';

/** What is wrong with a value and how to mend it. The message never repeats the value. */
export interface Problem {
  readonly code: CheckCode;
  readonly message: string;
}
