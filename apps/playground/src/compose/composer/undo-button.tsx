import { Undo2 } from 'lucide-react';
import { useDraft } from '../../draft/draft-context.ts';
import { findUndoStep } from '../../draft/draft-reducer.ts';

/** Undoes the last change that the page made to the text. */
export function UndoButton() {
  const { draft, change } = useDraft();
  const step = findUndoStep(draft);
  if (step === undefined) return null;
  return (
    <button
      type="button"
      className="button bare small"
      title={`Undo: ${step.label}`}
      onClick={() => change({ type: 'undone' })}
    >
      <Undo2 className="icon" aria-hidden />
      Undo
    </button>
  );
}
