const emoji =
  '\\p{RI}{2}|[#*\\d]\\ufe0f?\\u20e3|' +
  '\\p{ExtPict}(?:[\\ufe0f\\p{EMod}\\u{e0020}-\\u{e007f}]|\\u200d\\p{ExtPict})*';

/** A run of plain ASCII, a whole emoji, an exponent, or a character with its combining marks. */
const piece = /* @__PURE__ */ new RegExp(
  `[\\n\\r -Z_a-z]+(?!\\p{M})|(${emoji})|[\\u00b2\\u00b3\\u00b9\\u2070-\\u207f]+|.\\p{M}*`,
  'suy',
);

/** An emoji for certain: others, such as `‼` and `©`, may also be signs in a text. */
const isSurelyEmoji = /\p{Emoji_Presentation}|.[^]/u;

/** A piece of a text that is replaced as a whole. */
export interface Piece {
  readonly text: string;
  /** UTF-16 index into the text. */
  readonly index: number;
  /** Whether it may be an emoji: `‼` and `©` may also be signs. */
  readonly isEmoji: boolean;
  /** Whether it is an emoji and nothing else. */
  readonly isSurelyEmoji: boolean;
}

/** Cuts a text into pieces, in order. */
export function* piecesOf(text: string): Generator<Piece> {
  for (let index = 0; index < text.length;) {
    // The position is kept here, so that loops over two texts do not disturb each other.
    piece.lastIndex = index;
    const [whole = text.slice(index), found = ''] = piece.exec(text) ?? [];
    const isEmoji = found !== '';
    yield { text: whole, index, isEmoji, isSurelyEmoji: isEmoji && isSurelyEmoji.test(found) };
    index += whole.length;
  }
}
