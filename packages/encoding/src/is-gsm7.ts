import { requireText } from './require-text.ts';
import { defaultWidths } from './widths.ts';

/**
 * Tells whether GSM-7 holds the whole text.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * isGsm7('Price: 5 €'); // true
 * isGsm7('It’s'); // false
 */
export function isGsm7(text: string): boolean {
  requireText(text);
  for (let index = 0; index < text.length; index++) {
    if (!defaultWidths[text.charCodeAt(index)]) return false;
  }
  return true;
}
