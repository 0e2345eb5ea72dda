import { type Draft, emptyDraft } from './draft.ts';

const storageKey = 'draft';

/** The draft of this tab, or an empty one. It never leaves the browser. */
export function readStoredDraft(): Draft {
  try {
    const stored = sessionStorage.getItem(storageKey);
    return stored === null ? emptyDraft : { ...emptyDraft, ...(JSON.parse(stored) as Draft) };
  } catch {
    return emptyDraft;
  }
}

/** Keeps the draft for a reload of this tab. */
export function storeDraft(draft: Draft): void {
  try {
    // Undo steps hold whole texts: they are for this page alone.
    sessionStorage.setItem(storageKey, JSON.stringify({ ...draft, undoSteps: [] }));
  } catch {
    // Too long for the storage, or none: the draft then lasts as long as the page.
  }
}
