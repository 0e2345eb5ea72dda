import { useCallback } from 'react';
import { inSlices } from '../shared/in-slices.ts';
import { createRecentMap } from '../shared/recent-map.ts';
import { useTask } from '../shared/use-task.ts';
import { countInPieces } from './count-in-pieces.ts';

/** Cached counts of pieces: a key press changes few pieces of a long text. */
const known = createRecentMap<string, number>(256);

/** Counts user-perceived characters without blocking typing; undefined until the first count. */
export function useCharacterCount(text: string): number | undefined {
  return useTask(
    useCallback(
      async (signal: AbortSignal) => {
        if (text === '') return 0;
        const graphemes = await import('@23telecom/encoding/graphemes');
        let total = 0;
        for await (const count of inSlices(countInPieces(text, graphemes, known), signal)) {
          total += count;
        }
        return total;
      },
      [text],
    ),
  ).result;
}
