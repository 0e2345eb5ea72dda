import { type Check, checkThat, isCount } from './check.ts';

/** Accepts functions. */
export const functionCheck = checkThat((value) => typeof value === 'function', 'a function');

/** Accepts booleans. */
export const booleanCheck = checkThat((value) => typeof value === 'boolean', 'true or false');

/** Accepts durations in milliseconds that are above 0; `Infinity` is one. */
export const durationCheck = checkThat(
  (value) => typeof value === 'number' && value > 0,
  'milliseconds above 0',
);

/** Accepts durations in milliseconds, 0 included. */
export const pauseCheck = checkThat(
  (value) => typeof value === 'number' && value >= 0,
  'milliseconds from 0',
);

/** Accepts whole numbers from 1. */
export const countCheck = checkThat(isCount, 'a whole number from 1');

/** Makes a check for objects that have all of the named methods, such as a store. */
export function withMethods(names: readonly string[], expected: string): Check {
  return checkThat((value) => {
    const methods = Object(value) as Readonly<Record<string, unknown>>;
    return names.every((name) => typeof methods[name] === 'function');
  }, expected);
}
