import { SandboxError, type SandboxErrorCode } from './sandbox-error.ts';

/**
 * Returns the problem of a value in words that follow its name, such as "must be a string", or undefined. Not the
 * `Check` of `@23telecom/checks`: a person reads the first problem here, as a sentence, in a terminal or a response
 * of `/_sandbox`; there a program reads all of them, as codes and places.
 */
export type Check = (value: unknown) => string | undefined;

/** A check whose problem begins with "must be". */
export function mustBe(expected: string, isValid: (value: unknown) => boolean): Check {
  return (value) => (isValid(value) ? undefined : `must be ${expected}`);
}

/** @throws SandboxError with the given code, naming the value by `name`. */
export function checkValue(
  code: SandboxErrorCode,
  name: string,
  value: unknown,
  check: Check,
): void {
  const problem = check(value);
  if (problem !== undefined) throw new SandboxError(code, `${name} ${problem}.`);
}

interface FieldChecks {
  readonly code: SandboxErrorCode;
  readonly checks: Readonly<Record<string, Check>>;
  /** The message for a field without a check. A misspelt field must not be ignored in silence. */
  readonly describeUnknown: (name: string) => string;
  /** Goes before the name of a field in a message. @default '' */
  readonly prefix?: string | undefined;
}

/**
 * Checks each field by the check of its name. Fields that are undefined pass.
 *
 * @throws SandboxError with the given code, naming the first field that is wrong or unknown.
 */
export function checkFields(
  fields: Iterable<readonly [string, unknown]>,
  { code, checks, describeUnknown, prefix = '' }: FieldChecks,
): void {
  for (const [name, value] of fields) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) throw new SandboxError(code, describeUnknown(name));
    if (value !== undefined) checkValue(code, prefix + name, value, check);
  }
}
