import { requireText } from '../checks/require-text.ts';
import { forEachGrapheme } from './for-each-grapheme.ts';

/**
 * Counts the user-perceived characters of a text.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * ```ts
 * countGraphemes('👩‍🦰🏴‍☠️'); // 2
 * ```
 */
export function countGraphemes(text: string): number {
  requireText(text);
  let count = 0;
  forEachGrapheme(text, () => count++);
  return count;
}
