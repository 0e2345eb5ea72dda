import type { FlagName } from './flags.ts';
import type { ParsedCommand } from './parse-command.ts';
import { UsageError } from './usage-error.ts';

type Values = ParsedCommand['values'];

/** The value of a flag; undefined if it is not given. */
export function readText(values: Values, name: FlagName): string | undefined {
  const value = values[name];
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') throw new UsageError(`--${name}: expected a value, got an empty one.`);
  return value;
}

/**
 * The value of a flag that the command needs.
 *
 * @throws UsageError if it is not given
 */
export function requireText(values: Values, name: FlagName, example: string): string {
  const value = readText(values, name);
  if (value === undefined) throw new UsageError(`--${name} is missing, such as ${example}.`);
  return value;
}

/** Whether a flag without a value is given. */
export function isOn(values: Values, name: FlagName): boolean {
  return values[name] === true;
}

/** The value of a flag as a number above 0; undefined if it is not given. */
export function readNumber(
  values: Values,
  name: FlagName,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): number | undefined {
  const value = readText(values, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && number > 0 && (!isWhole || Number.isInteger(number))) {
    return number;
  }
  throw new UsageError(`--${name}: expected a ${isWhole ? 'whole ' : ''}number above 0.`);
}

/** The value of a flag in seconds, as milliseconds. */
export function readSeconds(values: Values, name: FlagName): number | undefined {
  const seconds = readNumber(values, name);
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}
