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
    ? problem('empty', 'a string that is not empty')
    : problem('not_a_string', 'a string, got ' + ((value && typeof value) as string));
}

/** The problem of a length outside of its bounds, if it is. */
export function problemOfLength(
  length: number,
  least: number,
  most: number,
  unit: string,
): Problem | undefined {
  if (length >= least && length <= most) return undefined;
  const code = length < least ? 'too_short' : 'too_long';
  return problem(code, `${least} to ${most} ${unit}, got ${length}`);
}

export function problem(code: CheckCode, expected: string): Problem {
  return { code, message: `expected ${expected}` };
}
