import { memo, type RefObject, useMemo } from 'react';
import { isLong } from '../../composition/is-long.ts';
import { useDraft } from '../../draft/draft-context.ts';
import { findUndoStep } from '../../draft/draft-reducer.ts';
import { useShortcut } from '../../shell/shortcuts/use-shortcut.ts';
import { markText } from './mark-text.ts';
import './paper.css';

/** The field for the text. It lies on a mirror with the same metrics, which draws the marks. */
export function Paper({
  field,
  fault,
  isMarkingOffenders,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly fault: string | undefined;
  readonly isMarkingOffenders: boolean;
}) {
  const { draft, change } = useDraft();
  const canUndo = findUndoStep(draft) !== undefined;
  useShortcut({ keys: 'e', label: 'Edit the text', group: 'Compose' }, () =>
    field.current?.focus(),
  );
  return (
    <>
      <div className="paper" data-long={isLong(draft.text) || undefined}>
        <Mirror text={draft.text} isMarkingOffenders={isMarkingOffenders} />
        <textarea
          ref={field}
          id="text"
          className="writing"
          dir="auto"
          aria-label="Text"
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : 'text-fault'}
          value={draft.text}
          placeholder="Hi {{name}}, your table for two is ready."
          spellCheck
          onChange={(event) => change({ type: 'typed', text: event.target.value })}
          onPaste={(event) => {
            // A text field turns CRLF into LF, but the reader's own system would send CRLF: remember it.
            if (event.clipboardData.getData('text/plain').includes('\r\n')) {
              change({ type: 'pasted-crlf' });
            }
          }}
          onKeyDown={(event) => {
            const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
            // The browser's undo history lacks changes that the page made.
            if (isUndo && canUndo) {
              event.preventDefault();
              change({ type: 'undone' });
            }
          }}
        />
      </div>
      {fault !== undefined && (
        <p className="fault" id="text-fault">
          {fault}
        </p>
      )}
    </>
  );
}

const Mirror = memo(function Mirror({
  text,
  isMarkingOffenders,
}: {
  readonly text: string;
  readonly isMarkingOffenders: boolean;
}) {
  const parts = useMemo(() => markText(text, isMarkingOffenders), [text, isMarkingOffenders]);
  return (
    <div className="mirror" dir="auto" aria-hidden>
      {parts.map((part) =>
        part.mark === undefined ? (
          part.text
        ) : (
          <span key={part.start} className={part.mark}>
            {part.text}
          </span>
        ),
      )}
      {/* A last line without characters has no height of its own. */}
      {'\u200b'}
    </div>
  );
});
