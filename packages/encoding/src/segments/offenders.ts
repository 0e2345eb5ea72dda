import { defaultWidths } from '../alphabet/default-widths.ts';
import { requireText } from '../checks/require-text.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import { checkAnalyzeOptions, noOptions } from './check-analyze-options.ts';

/** A character that GSM-7 lacks. */
export interface Offender {
  readonly character: string;
  /** In the form `U+2019`. */
  readonly codePoint: string;
  /** UTF-16 index into the text. */
  readonly index: number;
}

/**
 * Lists the characters that force a text into UCS-2: each one outside the GSM-7 alphabet, in order, once
 * for each occurrence. With `national` it lists those outside the pair of tables that holds most of the
 * text; the list is empty if a pair holds all of it. The other options do not change the list.
 *
 * @throws TypeError when `text` is not a string, or an option is invalid
 *
 * @example
 * ```ts
 * offenders('It’s'); // [{ character: '’', codePoint: 'U+2019', index: 2 }]
 * ```
 */
export function offenders(text: string, options: AnalyzeOptions = noOptions): Offender[] {
  requireText(text);
  checkAnalyzeOptions(options);
  const { national } = options;
  const widths = national?.[0]?.widthsFor(text, national) ?? defaultWidths;
  const found: Offender[] = [];
  // A long text has few different characters, so each one's code point is written once.
  const codePoints = new Map<string, string>();
  let index = 0;
  for (const character of text) {
    if (!widths[character.charCodeAt(0)]) {
      let codePoint = codePoints.get(character);
      if (!codePoint) codePoints.set(character, (codePoint = formatCodePoint(character)));
      found.push({ character, codePoint, index });
    }
    index += character.length;
  }
  return found;
}

function formatCodePoint(character: string): string {
  const hex = Number(character.codePointAt(0)).toString(16).toUpperCase();
  return 'U+' + hex.padStart(4, '0');
}
