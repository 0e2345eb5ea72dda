import { type RefObject, useId } from 'react';
import { useShortcut } from '../../shell/shortcuts/use-shortcut.ts';
import { useDraft } from '../../draft/draft-context.ts';
import { findUndoStep } from '../../draft/draft-reducer.ts';
import { isLong } from './long-text.ts';

/** The message's text. */
export function TextBox({ ref }: { readonly ref: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId();
  const { draft, change } = useDraft();
  const canUndo = findUndoStep(draft) !== undefined;
  useShortcut({ keys: 'e', label: 'Edit the text', group: 'Compose' }, () => ref.current?.focus());

  return (
    <div className="field">
      <label htmlFor={id}>Text</label>
      <textarea
        ref={ref}
        id={id}
        className="input text-box"
        data-long={isLong(draft.text) || undefined}
        value={draft.text}
        placeholder="Hello {{name}}, your table for two is ready."
        spellCheck
        onChange={(event) => change({ type: 'typed', text: event.target.value })}
        onPaste={(event) => {
          // The box turns CRLF into LF by itself; what the reader's own system sends has them still.
          if (event.clipboardData.getData('text/plain').includes('\r\n')) {
            change({ type: 'pasted-crlf' });
          }
        }}
        onKeyDown={(event) => {
          const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
          // A change made by the page is not in the browser's own undo history.
          if (isUndo && canUndo) {
            event.preventDefault();
            change({ type: 'undone' });
          }
        }}
      />
    </div>
  );
}
