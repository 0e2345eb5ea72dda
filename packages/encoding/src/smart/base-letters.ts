import { readWords } from './read-words.ts';

/** Letters that Unicode does not decompose into a base and marks, each with its base letter. */
const words =
  // Europe: Polish, Croatian, Icelandic, Maltese, Sami, Turkish, French and letters of old print.
  'łl đd ðd ħh ŧt ŋn ıi ĸk ſs œoe þth ẞSS ǥg ƶz ' +
  // Azerbaijani, and ǝ of Kanuri: both write e where the letter is missing.
  'əe ǝe ' +
  // Hausa and Fula.
  'ɓb ɗd ƙk ƴy ɲn ' +
  // Akan, Ewe, Dagbani and Kabiye.
  'ɛe ɔo ɖd ƒf ɣg ʋv ʒz ɩi ʊu ' +
  // Letters with a bar, in languages of Africa and America.
  'ƀb ɨi ʉu';

/** Base letters of small and capital letters that Unicode does not decompose into a base and marks. */
export const baseLetters: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ readWords(words.toUpperCase() + ' ' + words),
);
