import { createContext, type Dispatch, use } from 'react';
import type { Draft } from './draft.ts';
import type { DraftAction } from './draft-reducer.ts';

export const DraftContext = createContext<Draft | undefined>(undefined);
export const DraftChangeContext = createContext<Dispatch<DraftAction> | undefined>(undefined);

/** How to change the draft. Who only changes it is not drawn again with every key. */
export function useDraftChange(): Dispatch<DraftAction> {
  const change = use(DraftChangeContext);
  if (change === undefined) throw new Error('useDraftChange needs a DraftProvider above it.');
  return change;
}

/** What is being composed, as of the last key, and how to change it. */
export function useDraft(): { readonly draft: Draft; readonly change: Dispatch<DraftAction> } {
  const draft = use(DraftContext);
  if (draft === undefined) throw new Error('useDraft needs a DraftProvider above it.');
  return { draft, change: useDraftChange() };
}
