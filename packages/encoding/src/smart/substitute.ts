import { isGsm7 } from '../is-gsm7.ts';
import { baseLetters } from './base-letters.ts';
import { lookAlikes } from './look-alikes.ts';

/** How far a substitution may go. */
export interface Latitude {
  /** Whether letters may lose their accents. */
  readonly accents?: boolean | undefined;
  /** What may vanish: characters without width. */
  readonly vanishing: RegExp;
}

/**
 * What Unicode itself writes in plainer characters: dot leaders, doubled marks, signs of letters,
 * fractions, Roman numerals, ligatures and digraphs, fullwidth forms, mathematical letters.
 */
const compatible =
  /[\u00bc-\u00be\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2024-\u2026\u203c\u2047-\u2049\u2116\u2122\u2150-\u217f\u2189\ufb00-\ufb06\uff01-\uff5e\uffe0-\uffe6\u{1d400}-\u{1d7ff}]/u;

/** More marks than any letter has (UAX #15, 13): with all of them the time would grow as their square. */
const manyMarks = /(\p{M}{30})\p{M}+$/u;

const fraction = /[\u00bc-\u00be\u2150-\u215f\u2189]/;

/**
 * Writes a character, with its combining marks, in the alphabet; as it is where that is not possible.
 * `before` is what was written before it, since the half in `1½` must not become the end of `11/2`.
 */
export function substitute(character: string, before: string, latitude: Latitude): string {
  const kept = character.replace(latitude.vanishing, '').replace(manyMarks, '$1');
  const plain = kept.normalize(compatible.test(kept) ? 'NFKC' : 'NFC');
  const gap = fraction.test(kept) && /\d$/.test(before) ? ' ' : '';
  const written = gap + Array.from(plain, (each) => lookAlikes.get(each) ?? each).join('');
  if (isGsm7(written)) return written;
  const bare = latitude.accents ? withoutAccents(written) : character;
  return isGsm7(bare) ? bare : character;
}

/** Takes off marks from the last on, and no more of them than it must. */
function withoutAccents(letter: string): string {
  let bare = letter.normalize('NFD');
  while (/\p{M}$/u.test(bare) && !isGsm7(bare.normalize('NFC'))) bare = bare.replace(/\p{M}$/u, '');
  return baseLetters[bare] ?? bare.normalize('NFC');
}
