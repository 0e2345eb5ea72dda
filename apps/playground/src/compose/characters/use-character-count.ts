import { useCallback } from 'react';
import { createRecentMap } from '../../shared/recent-map.ts';
import { useSliced } from '../../shared/use-sliced.ts';
import { countInPieces } from './count-in-pieces.ts';

/** Counts of pieces: with a key most of a long text stays as it is. */
const known = createRecentMap<string, number>(256);

/** Counts user-perceived characters beside the typing; undefined until the first count is done. */
export function useCharacterCount(text: string): number | undefined {
  return useSliced(
    useCallback(async () => {
      if (text === '') return countNothing();
      return countInPieces(text, await import('@23telecom/encoding/graphemes'), known);
    }, [text]),
  ).result;
}

// eslint-disable-next-line require-yield -- there is nothing to do in slices
function* countNothing(): Generator<undefined, number> {
  return 0;
}
