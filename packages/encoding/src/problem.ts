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

/** What is wrong with a value and what to put in its place. The message never repeats the value. */
export interface Problem {
  readonly code: CheckCode;
  readonly message: string;
}

/** The problem of what is no string, or one without a character. */
export function problemOfNothing(value: unknown): Problem {
  return value === ''
    ? problem('empty', 'a string', 'an empty one')
    : problem('not_a_string', 'a string', value === null ? 'null' : typeof value);
}

/** The problem of a length outside of its bounds, if it is. */
export function problemOfLength(
  length: number,
  least: number,
  most: number,
  unit: string,
): Problem | undefined {
  if (length >= least && length <= most) return undefined;
  return problem(length < least ? 'too_short' : 'too_long', `${least} to ${most} ${unit}`, length);
}

export function problem(
  code: CheckCode,
  expected: string,
  got: string | number = 'another character',
): Problem {
  return { code, message: `expected ${expected}, got ${got}` };
}
