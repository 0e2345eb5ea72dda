import GraphemeSplitter from 'grapheme-splitter';

const splitter = /* @__PURE__ */ new GraphemeSplitter();

/** A control for the library, and like a letter since Unicode 11. */
const loneSurrogate = /\p{Cs}/gu;

/**
 * Asks grapheme-splitter (Unicode 10) whether two neighbouring characters are one grapheme. It is
 * never handed more than the two: its time grows with the square of a cluster's length.
 */
export function joinsInLibrary(before: string, after: string): boolean {
  return splitter.countGraphemes((before + after).replace(loneSurrogate, 'a')) === 1;
}
