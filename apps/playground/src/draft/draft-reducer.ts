import type { Draft, LineBreak, TextState } from './draft.ts';

/** A change of the draft. */
export type DraftAction =
  /** The reader typed or pasted into the text. */
  | { readonly type: 'typed'; readonly text: string }
  /** The reader pasted a text whose lines end in CRLF. */
  | { readonly type: 'pasted-crlf' }
  /**
   * The page changed the text on a click; this can be undone. `edit` gets the latest text, so that a
   * key press that is not rendered yet is not lost.
   */
  | {
      readonly type: 'changed';
      readonly label: string;
      readonly edit: (before: TextState) => Partial<TextState>;
    }
  | { readonly type: 'undone' }
  /** The reader entered the text of a variable for people without a value. */
  | { readonly type: 'fell-back'; readonly name: string; readonly value: string }
  | { readonly type: 'set'; readonly to: Partial<Omit<Draft, 'text' | 'undoSteps'>> };

const maxUndoSteps = 50;

/** The draft after an action. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'typed':
      // A new text starts with the line ends of the box, whatever was pasted before.
      return {
        ...draft,
        text: action.text,
        lineBreak: action.text === '' ? 'LF' : draft.lineBreak,
      };
    case 'pasted-crlf':
      return { ...draft, lineBreak: 'CRLF' };
    case 'changed': {
      const before = textStateOf(draft);
      const after = { ...before, ...action.edit(before) };
      if (isSame(before, after)) return draft;
      const step = { label: action.label, before, after };
      return { ...draft, ...after, undoSteps: [...draft.undoSteps, step].slice(-maxUndoSteps) };
    }
    case 'undone': {
      const step = findUndoStep(draft);
      return step ? { ...draft, ...step.before, undoSteps: draft.undoSteps.slice(0, -1) } : draft;
    }
    case 'fell-back':
      return { ...draft, fallbacks: { ...draft.fallbacks, [action.name]: action.value } };
    case 'set':
      return { ...draft, ...action.to };
  }
}

/** The change that undo would revert; undefined after more typing, which undo would discard. */
export function findUndoStep(draft: Draft): Draft['undoSteps'][number] | undefined {
  const step = draft.undoSteps.at(-1);
  return step && isSame(step.after, draft) ? step : undefined;
}

function textStateOf({ text, lineBreak }: { text: string; lineBreak: LineBreak }): TextState {
  return {
    text,
    lineBreak,
  };
}

function isSame(one: TextState, other: TextState): boolean {
  return one.text === other.text && one.lineBreak === other.lineBreak;
}
