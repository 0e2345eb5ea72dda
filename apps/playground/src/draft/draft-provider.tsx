import { type ReactNode, useEffect, useReducer } from 'react';
import { DraftChangeContext, DraftContext } from './draft-context.ts';
import { reduceDraft } from './draft-reducer.ts';
import { readStoredDraft, storeDraft } from './stored-draft.ts';

const storeAfterMs = 400;

/** Holds the draft above the views, so that it survives a change of view. */
export function DraftProvider({ children }: { readonly children: ReactNode }) {
  const [draft, change] = useReducer(reduceDraft, undefined, readStoredDraft);

  useEffect(() => {
    const timer = setTimeout(() => storeDraft(draft), storeAfterMs);
    function storeNow(): void {
      storeDraft(draft);
    }
    window.addEventListener('pagehide', storeNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', storeNow);
    };
  }, [draft]);

  return (
    <DraftChangeContext value={change}>
      <DraftContext value={draft}>{children}</DraftContext>
    </DraftChangeContext>
  );
}
