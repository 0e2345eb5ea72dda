import { requireText } from '../require-text.ts';
import { graphemeEnd } from './grapheme-end.ts';

/**
 * Cuts a text into its user-perceived characters. Joined, they are the text.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * splitGraphemes('a❤️‍🔥é'); // ['a', '❤️‍🔥', 'é']
 */
export function splitGraphemes(text: string): string[] {
  requireText(text);
  const graphemes: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = graphemeEnd(text, start);
    graphemes.push(text.slice(start, end));
    start = end;
  }
  return graphemes;
}
