import { type Piece, piecesOf } from './pieces.ts';
import type { Replacement } from './replacement.ts';
import { isPlain, substitute, type SubstituteOptions } from './substitute.ts';

/** How far replacing may go. */
export interface ReplaceOptions extends SubstituteOptions {
  readonly emoji?: 'keep' | 'drop' | undefined;
  /** Whether to give up at the first piece that the default alphabet lacks. */
  readonly isAllOrNothing?: boolean | undefined;
}

/** A text with its replacements. */
export interface ReplacedText {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/** Replaces every character that can be replaced. Returns `undefined` if it gives up. */
export function replaceCharacters(text: string, options: ReplaceOptions): ReplacedText | undefined {
  const replacements: Replacement[] = [];
  let written = '';
  // `substitute` reads the last piece only: reading the end of `written` would flatten it each time.
  let before = '';
  for (const piece of piecesOf(text)) {
    const { text: character, index } = piece;
    const replacement = replacePiece(piece, before, text.charAt(index + character.length), options);
    if (replacement !== character) replacements.push({ index, character, replacement });
    else if (options.isAllOrNothing && !isPlain(character)) return undefined;
    written += replacement;
    before = replacement || before;
  }
  return { text: written, replacements };
}

/** Replaces one piece of a text; returns it unchanged if it cannot be replaced. */
export function replacePiece(
  { text: character, isEmoji, isSurelyEmoji }: Piece,
  before: string,
  after: string,
  options: ReplaceOptions,
): string {
  const replacement =
    isSurelyEmoji || isPlain(character) ? character : substitute(character, before, after, options);
  if (!isEmoji || replacement !== character || options.emoji !== 'drop') return replacement;
  // A keycap leaves its key.
  return character.replace(/[^#*\d]/gu, '');
}
