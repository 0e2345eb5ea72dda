import { requireText } from '../require-text.ts';
import { graphemeEnd } from './grapheme-end.ts';

/**
 * Counts a text's user-perceived characters.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * countGraphemes('👩‍🦰🏴‍☠️'); // 2
 */
export function countGraphemes(text: string): number {
  requireText(text);
  let count = 0;
  for (let start = 0; start < text.length; count++) start = graphemeEnd(text, start);
  return count;
}
