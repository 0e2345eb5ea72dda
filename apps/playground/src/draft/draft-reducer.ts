import type { Draft, LineBreak, TextState, VariableDraft } from './draft.ts';

/** What can happen to a draft. */
export type DraftAction =
  /** The reader typed or pasted into the text. */
  | { readonly type: 'typed'; readonly text: string }
  /** The reader pasted a text whose lines end in CRLF. */
  | { readonly type: 'pasted-crlf' }
  /**
   * The page changed the text at a click: it can be undone. The edit is made to the text as it is by
   * then, so that a key which the page has not drawn yet is not lost.
   */
  | {
      readonly type: 'changed';
      readonly label: string;
      readonly edit: (before: TextState) => Partial<TextState>;
    }
  | { readonly type: 'undone' }
  | {
      readonly type: 'described-variable';
      readonly name: string;
      readonly to: Partial<VariableDraft>;
    }
  | { readonly type: 'set'; readonly to: Partial<Omit<Draft, 'text' | 'lineBreak' | 'undoSteps'>> };

const undoStepsKept = 50;

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'typed':
      return { ...draft, text: action.text };
    case 'pasted-crlf':
      return { ...draft, lineBreak: 'CRLF' };
    case 'changed': {
      const before = textStateOf(draft);
      const after = { ...before, ...action.edit(before) };
      if (isSame(before, after)) return draft;
      const step = { label: action.label, before, after };
      return { ...draft, ...after, undoSteps: [...draft.undoSteps, step].slice(-undoStepsKept) };
    }
    case 'undone': {
      const step = findUndoStep(draft);
      return step ? { ...draft, ...step.before, undoSteps: draft.undoSteps.slice(0, -1) } : draft;
    }
    case 'described-variable': {
      const described = draft.variables[action.name] ?? { value: '', longest: '' };
      return {
        ...draft,
        variables: { ...draft.variables, [action.name]: { ...described, ...action.to } },
      };
    }
    case 'set':
      return { ...draft, ...action.to };
  }
}

/** The change that undo would take back: none once the reader has typed on, lest typing is lost. */
export function findUndoStep(draft: Draft): Draft['undoSteps'][number] | undefined {
  const step = draft.undoSteps.at(-1);
  return step && isSame(step.after, draft) ? step : undefined;
}

const textStateOf = ({ text, lineBreak }: { text: string; lineBreak: LineBreak }): TextState => ({
  text,
  lineBreak,
});

const isSame = (one: TextState, other: TextState): boolean =>
  one.text === other.text && one.lineBreak === other.lineBreak;
