import { createContext, type Dispatch, use } from 'react';
import type { Draft } from './draft.ts';
import type { DraftAction } from './draft-reducer.ts';

interface DraftState {
  readonly draft: Draft;
  readonly change: Dispatch<DraftAction>;
}

export const DraftContext = createContext<DraftState | undefined>(undefined);

/** What is being composed, and how to change it. */
export function useDraft(): DraftState {
  const state = use(DraftContext);
  if (state === undefined) throw new Error('useDraft needs a DraftProvider above it.');
  return state;
}
