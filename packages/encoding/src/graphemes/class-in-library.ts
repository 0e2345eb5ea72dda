import GraphemeSplitter from 'grapheme-splitter';
import { control, extend, other, prepend, spacingMark } from './break-class.ts';

const splitter = /* @__PURE__ */ new GraphemeSplitter();

/**
 * Asks grapheme-splitter, which holds the data of Unicode 10, for the class of a character. The library
 * does not export its classes but counts graphemes, so the character is put beside others. The texts are
 * short, because the library compares each character with all of its data.
 */
export function classInLibrary(character: string): number {
  const betweenMarks = splitter.countGraphemes(`\u0300${character}\u0300`);
  if (betweenMarks === 1) {
    // Both kinds of mark join the mark before them. Only Extend lets a skin tone join the hand.
    return splitter.countGraphemes(`☝${character}🏽`) === 1 ? extend : spacingMark;
  }
  if (betweenMarks === 3) return control;
  // U+0600 has the class Prepend and joins only another of its class.
  return splitter.countGraphemes(`${character}\u0600`) === 1 ? prepend : other;
}
