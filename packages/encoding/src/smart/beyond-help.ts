import type { SmartenOptions } from './smarten-options.ts';

// Each constant is a class of UTF-16 code units for which no option has a replacement; a test holds each
// code unit to `substitute`. Left out are signs with a replacement, such as ฿, and invisible characters.

/** Armenian to Khmer, kana, ideographs, Yi, Hangul and the presentation forms of Arabic. */
const otherScripts =
  '\u0531-\u0588\u05d0-\u05f4\u0620-\u09f1\u09f4-\u0e3e\u0e40-\u115e\u1161-\u167f\u1681-\u17b3' +
  '\u3041-\u30fa\u30fc-\u3163\u3400-\ua63f\uac00-\ud7ff\ufb50-\ufdff\ufe70-\ufefc';

/** Greek except the capitals of GSM-7, and letters that lose an accent to become one. */
const greekLetters =
  '\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03aa-\u03ce';

const cyrillicLetters = '\u0400-\u0481\u048a-\u052f';

/** First half of most emoji. */
const emojiHalf = '\ud83d';

const patterns: RegExp[] = [];

/**
 * Finds a character that `smarten` cannot replace. It takes as long as a search for one character: a text
 * in another script is known to be beyond help at its first letter.
 */
export function isBeyondHelp(text: string, options: SmartenOptions): boolean {
  const { greek, cyrillic } = options;
  const keepsEmoji = options.emoji !== 'drop';
  const key = (greek ? 1 : 0) + (cyrillic ? 2 : 0) + (keepsEmoji ? 4 : 0);
  const pattern = (patterns[key] ??= new RegExp(
    `[${otherScripts}${greek ? '' : greekLetters}${cyrillic ? '' : cyrillicLetters}${keepsEmoji ? emojiHalf : ''}]`,
  ));
  return pattern.test(text);
}
