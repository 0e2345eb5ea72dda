import { basicAlphabet, escapeSeptet, extensionAlphabet } from '../alphabet.ts';
import { septetsOf } from '../septet-tables.ts';
import type { CharacterClass } from './inspected-grapheme.ts';

const fromCheapToDear: readonly CharacterClass[] = [
  'basic',
  'locking shift',
  'extension',
  'single shift',
  'ucs2',
  'surrogate pair',
  'lone surrogate',
];

/** The class of a grapheme: that of its code points which costs most. */
export function classOf(grapheme: string, tables: string): CharacterClass {
  const places = Array.from(grapheme, (each) =>
    fromCheapToDear.indexOf(classOfCodePoint(each, tables)),
  );
  return fromCheapToDear[Math.max(...places)] ?? 'ucs2';
}

function classOfCodePoint(character: string, tables: string): CharacterClass {
  if (character.length > 1) return 'surrogate pair';
  if (/\p{Cs}/u.test(character)) return 'lone surrogate';
  // The tables hold it as the mark of an empty place.
  if (character.charCodeAt(0) === escapeSeptet) return 'ucs2';
  if (!tables.includes(character)) return 'ucs2';
  if (septetsOf(character, tables).length === 1) {
    return basicAlphabet.includes(character) ? 'basic' : 'locking shift';
  }
  return extensionAlphabet.includes(character) ? 'extension' : 'single shift';
}
