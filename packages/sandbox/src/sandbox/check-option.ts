import { checkFields, checkValue, type Check } from '../shared/check.ts';
import { list, object } from '../shared/checks.ts';
import { describeChoice } from '../shared/describe-choice.ts';

/** @throws SandboxError `INVALID_OPTION` naming the option. */
export function checkOption(name: string, value: unknown, check: Check): void {
  checkValue('INVALID_OPTION', name, value, check);
}

/** Checks a list and each of its entries. @throws SandboxError `INVALID_OPTION` naming the entry. */
export function checkEach(name: string, values: readonly unknown[] = [], check: Check): void {
  checkOption(name, values, list);
  for (const [index, value] of values.entries()) checkOption(`${name}[${index}]`, value, check);
}

/**
 * Checks an object with options: each by the check of its name, so that a misspelt one is not ignored.
 *
 * @throws SandboxError `INVALID_OPTION` naming the option, or the one that was probably meant
 */
export function checkObject(
  name: string,
  value: unknown,
  checks: Readonly<Record<string, Check>>,
): void {
  checkOption(name, value, object);
  checkNames(Object.entries(value as object), checks, `${name}.`);
}

/** The same for named values. */
export function checkNames(
  values: Iterable<readonly [string, unknown]>,
  checks: Readonly<Record<string, Check>>,
  prefix = '',
): void {
  checkFields(values, {
    code: 'INVALID_OPTION',
    checks,
    prefix,
    describeUnknown: (name) =>
      `${prefix}${name} is not an option: ${describeChoice(name, Object.keys(checks))}`,
  });
}
