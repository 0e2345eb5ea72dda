import { allMarks } from './combining-marks.ts';
import { readWords } from './read-words.ts';

/**
 * Each word is a small Cyrillic letter, then its transliteration by ICAO Doc 9303, part 3, section 6,
 * table B, as in passports. It covers the Slavic languages. Of the letters that the table writes in
 * several ways, this is the way without an exception for a language; the soft sign is not written.
 */
const words =
  'аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъie ыy ь эe юiu яia ' +
  'іi ѵy ґg ўu ѫu ѓg ђd ѕdz јj ќk љlj њnj ћc џdz єie їi';

const latin: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ readWords(words),
);

const cyrillicMarks = /[\u0483-\u0489]/g;

/**
 * Transliterates a Cyrillic letter; returns `undefined` for a letter that the table lacks. The characters
 * before and after it decide between `Shch` and `SHCH`.
 */
export function transliterate(letter: string, before: string, after: string): string | undefined {
  const small = letter.toLowerCase();
  const isMarked = small.slice(1).replace(cyrillicMarks, '').replace(allMarks, '') === '';
  const written = latin.get(small) ?? (isMarked ? latin.get(small.charAt(0)) : undefined);
  if (written === undefined || small === letter) return written;
  const isAllCapitals = /\p{L}/u.test(after) ? /\p{Lu}/u.test(after) : /\p{Lu}/u.test(before);
  const start = isAllCapitals ? written.length : 1;
  return written.slice(0, start).toUpperCase() + written.slice(start);
}
