import { analyze } from './analyze.ts';

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
  return analyze(text).encoding === 'GSM-7';
}
