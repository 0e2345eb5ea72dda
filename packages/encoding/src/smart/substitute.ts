import { defaultWidths } from '../alphabet/default-widths.ts';
import { baseLetters } from './base-letters.ts';
import { lastMark } from './combining-marks.ts';
import { transliterate } from './cyrillic-letters.ts';
import { toGreekCapital } from './greek-capitals.ts';
import { lookAlikes } from './look-alikes.ts';
import { readAsWindows1252 } from './windows-1252.ts';

/** How far a substitution may go. */
export interface SubstituteOptions {
  /** Whether letters may lose their accents. */
  readonly accents?: boolean | undefined;
  /** Whether Greek may be written in capitals. */
  readonly greek?: boolean | undefined;
  /** Whether Cyrillic may be transliterated. */
  readonly cyrillic?: boolean | undefined;
  /** Characters that may be removed. */
  readonly removable: RegExp;
}

/** More marks than any letter has (UAX #15, 13). Normalising takes time that grows with their square. */
const manyMarks = /(\p{M}{30})\p{M}+$/u;

/** Superscripts, as `piecesOf` joins them. */
const exponent = /^[\u00b2\u00b3\u00b9\u2070-\u207f]/;

/** Checks whether the default alphabet has every character, without counting them. */
export function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!defaultWidths[text.charCodeAt(index)]) return false;
  }
  return true;
}

/**
 * Writes a character, with its combining marks, in the alphabet; returns it unchanged if that is not
 * possible. `before` is the last text written before it, and `after` the character that follows.
 */
export function substitute(
  character: string,
  before: string,
  after: string,
  options: SubstituteOptions,
): string {
  const known = lookAlikes.get(character);
  if (known !== undefined) return known;
  const kept = readAsWindows1252(character).replace(options.removable, '').replace(manyMarks, '$1');
  const plain = Array.from(kept.normalize(), toPlainForm).join('');
  const written = gapBefore(kept, before) + plain;
  if (isPlain(written)) return written;
  for (const simpler of [
    options.greek && /^\p{Script=Greek}/u.test(plain) ? toGreekCapital(plain) : undefined,
    options.cyrillic ? transliterate(plain, before.slice(-1), after) : undefined,
    options.accents ? withoutAccents(written) : undefined,
  ]) {
    if (simpler !== undefined && isPlain(simpler)) return simpler;
  }
  return character;
}

/** After a digit an exponent would read as a digit (`10³` as `103`), and so would a fraction or a circled one. */
function gapBefore(kept: string, before: string): string {
  if (!/\d/.test(before.slice(-1))) return '';
  if (exponent.test(kept)) return '^';
  return /^\p{No}/u.test(kept) ? ' ' : '';
}

/**
 * Writes a look-alike, or the plainer form that Unicode has (NFKC): of spaces, superscripts, dot leaders,
 * fractions, Roman numerals, circled letters, ligatures, digraphs, fullwidth and mathematical forms. An
 * accent on its own, such as `˘`, has a space with a mark as its plainer form; it stays.
 */
function toPlainForm(character: string): string {
  const known = lookAlikes.get(character);
  if (known !== undefined) return known;
  const plainer = character.normalize('NFKC');
  if (/^ ./.test(plainer)) return character;
  return Array.from(plainer, (each) => lookAlikes.get(each) ?? each).join('');
}

/** Removes accents from the last one on, until the alphabet has the rest. */
function withoutAccents(letter: string): string {
  let bare = letter.normalize('NFD');
  while (lastMark.test(bare) && !isPlain(bare.normalize('NFC'))) bare = bare.replace(lastMark, '');
  return baseLetters.get(bare) ?? bare.normalize('NFC');
}
