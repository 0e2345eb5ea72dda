import type { RecentMap } from '../../shared/recent-map.ts';

const piece = 500;

/** No grapheme reaches over a space that a letter or a digit follows: there a text may be cut. */
const wordStart = /[ \n](?=[\p{L}\p{Nd}])/gu;

/** The part of `@23telecom/encoding/graphemes` that counting takes. */
interface Graphemes {
  readonly countGraphemes: (text: string) => number;
  readonly splitGraphemes: (text: string) => readonly string[];
}

/**
 * Counts user-perceived characters piece by piece, yielding after each. Pieces end before words,
 * where a key at the start of a text leaves those that follow as they are, and counted before.
 */
export function* countInPieces(
  text: string,
  { countGraphemes, splitGraphemes }: Graphemes,
  known: RecentMap<string, number>,
): Generator<undefined, number> {
  let total = 0;
  let start = 0;
  while (start < text.length) {
    wordStart.lastIndex = start + piece;
    const found = wordStart.exec(text.slice(0, start + 2 * piece));
    const rest = text.length - start;
    if (found || rest <= 2 * piece) {
      const part = text.slice(start, found ? found.index + 1 : undefined);
      total += known.get(part, () => countGraphemes(part));
      start += part.length;
    } else {
      const whole = takeWhole(text, start, splitGraphemes);
      total += whole.count;
      start = whole.end;
    }
    yield undefined;
  }
  return total;
}

/** The graphemes that are sure to end within a stretch without words: all of it but the last. */
function takeWhole(
  text: string,
  start: number,
  splitGraphemes: Graphemes['splitGraphemes'],
): { readonly count: number; readonly end: number } {
  for (let length = 2 * piece; ; length *= 2) {
    let end = Math.min(start + length, text.length);
    // Half a pair would be judged as something else than the whole.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++;
    const graphemes = splitGraphemes(text.slice(start, end));
    if (end >= text.length) return { count: graphemes.length, end: text.length };
    if (graphemes.length > 1) {
      return { count: graphemes.length - 1, end: end - (graphemes.at(-1)?.length ?? 0) };
    }
  }
}
