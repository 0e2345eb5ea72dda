import { describeType } from './describe-type.ts';

/** Why a phone number or a sender ID cannot be used. */
export type CheckCode =
  | 'NOT_A_STRING'
  | 'EMPTY'
  | 'MISSING_PLUS'
  | 'BAD_CHARACTER'
  | 'LEADING_ZERO'
  | 'LEADING_DIGIT'
  | 'TOO_SHORT'
  | 'TOO_LONG';

/** The fault of a checked value. The message says what was expected, and never contains the value. */
export interface Problem {
  readonly code: CheckCode;
  readonly message: string;
}

/** The problem for a value that is not a string, or is the empty string. */
export function problemOfNothing(value: unknown): Problem {
  return value === ''
    ? problem('EMPTY', 'a string that is not empty')
    : problem('NOT_A_STRING', `a string, got ${describeType(value)}`);
}

/** The problem for a length outside `min` to `max`; `undefined` if the length is within. */
export function problemOfLength(
  length: number,
  min: number,
  max: number,
  unit: string,
): Problem | undefined {
  if (length >= min && length <= max) return undefined;
  const code = length < min ? 'TOO_SHORT' : 'TOO_LONG';
  return problem(code, `${min} to ${max} ${unit}, got ${length}`);
}

export function problem(code: CheckCode, expected: string): Problem {
  return { code, message: `expected ${expected}` };
}
