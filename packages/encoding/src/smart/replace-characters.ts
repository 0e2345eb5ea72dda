import type { Replacement } from './replacement.ts';
import { type Latitude, substitute } from './substitute.ts';

/** How far replacing may go. */
export interface ReplaceOptions extends Latitude {
  readonly emoji?: 'keep' | 'drop' | undefined;
}

const emojiPattern =
  '\\p{RI}{2}|[#*\\d]\\ufe0f?\\u20e3|' +
  '\\p{ExtPict}(?:[\\ufe0f\\p{EMod}\\u{e0020}-\\u{e007f}]|\\u200d\\p{ExtPict})*';

/** An emoji with all that belongs to it, or a character with its combining marks. */
const piece = /* @__PURE__ */ new RegExp(`(${emojiPattern})|.\\p{M}*`, 'gsu');

/** An emoji that cannot be meant as a sign of the text, as `‼` and `©` can. */
const isSurelyEmoji = /\p{Emoji_Presentation}|.[^]/u;

/** Replaces what can be replaced, character by character. */
export function replaceCharacters(
  text: string,
  options: ReplaceOptions,
): { text: string; replacements: Replacement[] } {
  const replacements: Replacement[] = [];
  let written = '';
  // The last piece alone: to look into all that was written would take it apart each time.
  let before = '';
  for (const { 0: character, 1: emoji = '', index } of text.matchAll(piece)) {
    let replacement = isSurelyEmoji.test(emoji)
      ? character
      : substitute(character, before, options);
    // Of a keycap the key stays.
    if (emoji && replacement === character && options.emoji === 'drop') {
      replacement = character.replace(/[^#*\d]/gu, '');
    }
    if (replacement !== character) replacements.push({ index, character, replacement });
    written += replacement;
    before = replacement || before;
  }
  return { text: written, replacements };
}
