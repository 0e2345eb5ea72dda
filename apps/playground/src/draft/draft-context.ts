import { createContext, type Dispatch, use } from 'react';
import type { DraftAction } from './draft-reducer.ts';
import type { Draft } from './draft.ts';

export const DraftContext = createContext<Draft | undefined>(undefined);
export const DraftChangeContext = createContext<Dispatch<DraftAction> | undefined>(undefined);

/** Changes the draft. A component that uses only this does not rerender on every key press. */
export function useDraftChange(): Dispatch<DraftAction> {
  const change = use(DraftChangeContext);
  if (change === undefined) throw new Error('useDraftChange needs a DraftProvider above it.');
  return change;
}

/** The draft as of the last key press, and the function that changes it. */
export function useDraft(): { readonly draft: Draft; readonly change: Dispatch<DraftAction> } {
  const draft = use(DraftContext);
  if (draft === undefined) throw new Error('useDraft needs a DraftProvider above it.');
  return { draft, change: useDraftChange() };
}
