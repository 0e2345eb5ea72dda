import { useCallback } from 'react';
import { createRecentMap } from '../../shared/recent-map.ts';
import { useSliced } from '../../shared/use-sliced.ts';

const piece = 500;

/** Counts of pieces: with a key most of a long text stays as it is. */
const counts = createRecentMap<string, number>(256);

/** Counts user-perceived characters beside the typing; undefined until the first count is done. */
export function useCharacterCount(text: string): number | undefined {
  return useSliced(
    useCallback(async () => {
      if (text === '') return countNothing();
      const { countGraphemes } = await import('@23telecom/encoding/graphemes');
      return countInPieces(text, countGraphemes);
    }, [text]),
  ).result;
}

// eslint-disable-next-line require-yield -- there is nothing to do in slices
function* countNothing(): Generator<undefined, number> {
  return 0;
}

/** No grapheme reaches over a space that a letter or a digit follows: there the text may be cut. */
function* countInPieces(
  text: string,
  count: (text: string) => number,
): Generator<undefined, number> {
  const wordStart = /[ \n](?=[\p{L}\p{Nd}])/gu;
  let total = 0;
  let start = 0;
  while (start < text.length) {
    wordStart.lastIndex = start + piece;
    const found = wordStart.exec(text);
    const end = found ? found.index + 1 : text.length;
    const part = text.slice(start, end);
    total += counts.get(part, () => count(part));
    start = end;
    yield undefined;
  }
  return total;
}
