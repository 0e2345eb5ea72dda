import { requireText } from './require-text.ts';
import type { Offender } from './types.ts';
import { defaultWidths } from './widths.ts';

/**
 * Lists what forces a text into UCS-2: each character outside the GSM-7 alphabet, in order, as often
 * as it occurs.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * offenders('It’s'); // [{ character: '’', codePoint: 'U+2019', index: 2 }]
 */
export function offenders(text: string): Offender[] {
  requireText(text);
  const found: Offender[] = [];
  let index = 0;
  for (const character of text) {
    if (!defaultWidths[character.charCodeAt(0)]) {
      const hex = Number(character.codePointAt(0)).toString(16).toUpperCase();
      found.push({ character, codePoint: 'U+' + hex.padStart(4, '0'), index });
    }
    index += character.length;
  }
  return found;
}
