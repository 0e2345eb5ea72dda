import { type Check, checkThat } from './check.ts';

/** Makes a check that accepts the given words only. */
export function oneOf(words: readonly string[]): Check {
  return checkThat(
    (value) => typeof value === 'string' && words.includes(value),
    `one of ${words.join(', ')}`,
  );
}
