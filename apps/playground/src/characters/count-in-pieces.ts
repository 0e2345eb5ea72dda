import type { RecentMap } from '../shared/recent-map.ts';

const pieceLength = 500;

/** A safe place to cut: no grapheme spans a space that is followed by a letter or a digit. */
const wordStart = /[ \n](?=[\p{L}\p{Nd}])/gu;

/** The members of `@23telecom/encoding/graphemes` that are used here. */
interface Graphemes {
  readonly countGraphemes: (text: string) => number;
  readonly splitGraphemes: (text: string) => readonly string[];
}

/**
 * Yields the user-perceived characters of each piece of a text. Pieces end at words, so that a key press at
 * the start of a text leaves most pieces unchanged and their counts cached.
 */
export function* countInPieces(
  text: string,
  { countGraphemes, splitGraphemes }: Graphemes,
  known: RecentMap<string, number>,
): Generator<number> {
  let start = 0;
  while (start < text.length) {
    wordStart.lastIndex = start + pieceLength;
    const found = wordStart.exec(text.slice(0, start + 2 * pieceLength));
    const rest = text.length - start;
    if (found || rest <= 2 * pieceLength) {
      const part = text.slice(start, found ? found.index + 1 : undefined);
      start += part.length;
      yield known.get(part, () => countGraphemes(part));
    } else {
      const whole = takeWhole(text, start, splitGraphemes);
      start = whole.end;
      yield whole.count;
    }
  }
}

/** Counts the complete graphemes of a stretch without words; the last one may continue after it. */
function takeWhole(
  text: string,
  start: number,
  splitGraphemes: Graphemes['splitGraphemes'],
): { readonly count: number; readonly end: number } {
  for (let length = 2 * pieceLength; ; length *= 2) {
    let end = Math.min(start + length, text.length);
    // Never cut a surrogate pair: half of it would be classified differently.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++;
    const graphemes = splitGraphemes(text.slice(start, end));
    if (end >= text.length) return { count: graphemes.length, end: text.length };
    if (graphemes.length > 1) {
      return { count: graphemes.length - 1, end: end - (graphemes.at(-1)?.length ?? 0) };
    }
  }
}
