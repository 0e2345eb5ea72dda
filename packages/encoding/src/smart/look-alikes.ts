import { readWords } from './read-words.ts';

/** Each replacement with the characters that it replaces. */
const rows: readonly (readonly [replacement: string, characters: string])[] = [
  // Typography: the plain character of a keyboard.
  ["'", '`´ʹʻʼʽˈˊˋ΄‘’‚‛′‵‹›❛❜᾽'],
  ['"', '¨˝ʺ“”„‟″‶«»❝❞〝〞〟「」'],
  ['-', '¯ˉ‐‑‒–—―‾−⁃˗'],
  ['_', '‗'],
  ['/', '⁄∕÷'],
  ['.', '·˙⋅・。'],
  [',', '¸、'],
  ['~', '˜∼≈〜'],
  ['^', 'ˆ'],
  ['|', '¦'],
  ['[', '【'],
  [']', '】'],
  ['...', '⋯'],
  // Marks of lists, and stars of ratings.
  ['*', '•∙●○◦■□▪▫◆◇★☆❖∗'],
  ['>', '►▶▸➤➢'],
  // Arrows and comparisons, as they are typed.
  ['->', '→➔➜➝➞➡'],
  ['<-', '←⬅'],
  ['<->', '↔'],
  ['=>', '⇒'],
  ['<=', '≤≦'],
  ['>=', '≥≧'],
  ['!=', '≠'],
  ['+/-', '±'],
  ['x', '×'],
  // `5‰` as `5%` would be another value, and as `50/00` it would look like 50.
  ['o/oo', '‰'],
  // The signs of a footnote stay two different ones.
  ['+', '†'],
  ['++', '‡'],
  // A small raised ring: `25°C`, `N° 5`, `1°`.
  ['o', '°˚'],
  // Units and currencies that share the letter.
  ['c', '¢'],
  ['u', 'µ'],
  ['£', '₤'],
  ['(c)', '©'],
  ['(R)', '®'],
  // U+FFFD marks a character that was lost before.
  ['?', '\ufffd'],
  // Spaces that have no plainer form in Unicode: the tab, Ogham's, and the Braille pattern without dots.
  [' ', '\t\u1680\u2800'],
  // Line and paragraph separators, and the vertical tab.
  ['\n', '\v\u2028\u2029'],
];

/** Currency signs with their code in ISO 4217: a code is read everywhere, and loses nothing. */
const currencies =
  '₹INR ₺TRY ₱PHP ₦NGN ₫VND ₽RUB ₴UAH ₸KZT ₩KRW ₪ILS ₵GHS ₡CRC ₲PYG ₭LAK ₮MNT ₼AZN ₾GEL ฿THB ৳BDT ៛KHR ֏AMD ؋AFN';

/** Replacements of signs, which may have several characters. */
export const lookAlikes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ rows
    .flatMap(([replacement, characters]) =>
      Array.from(characters, (each): [string, string] => [each, replacement]),
    )
    .concat(readWords(currencies)),
);
