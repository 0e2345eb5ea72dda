import { type Check, matching } from './check.ts';

/** One of the given words. */
export function oneOf(words: string): Check {
  return matching(RegExp(`^(${words.replaceAll(' ', '|')})$`), `one of ${words}`);
}
