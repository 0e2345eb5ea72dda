import { type Draft, emptyDraft } from './draft.ts';

const storageKey = 'draft';
/** Large lists have a key of their own, so that a key press in the text does not write them again. */
const pastedKey = 'draft-recipients';

let storedPasted: string | undefined;

/** Reads this tab's draft from session storage; an empty draft if there is none. */
export function readStoredDraft(): Draft {
  try {
    const stored = sessionStorage.getItem(storageKey);
    const pasted = sessionStorage.getItem(pastedKey) ?? '';
    storedPasted = pasted;
    return stored === null
      ? emptyDraft
      : { ...emptyDraft, ...(JSON.parse(stored) as Draft), pasted };
  } catch {
    return emptyDraft;
  }
}

/** Stores the draft, so that it survives a reload of this tab. */
export function storeDraft({ pasted, ...draft }: Draft): void {
  try {
    // Leave out undo steps: each holds two whole texts.
    sessionStorage.setItem(storageKey, JSON.stringify({ ...draft, undoSteps: [] }));
    if (pasted !== storedPasted) sessionStorage.setItem(pastedKey, pasted);
    storedPasted = pasted;
  } catch {
    // Storage is full or disabled; the draft then lasts until the page is closed.
  }
}
