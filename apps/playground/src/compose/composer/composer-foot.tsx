import { type Analysis, maxSegments } from '@23telecom/encoding';
import type { RefObject } from 'react';
import { useCharacterCount } from '../../characters/use-character-count.ts';
import type { Columns } from '../../recipients/recipient-list.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { InsertVariable } from './insert-variable.tsx';
import { UndoButton } from './undo-button.tsx';
import './composer-foot.css';

/** Below the text: tools, and the room that is left in its last segment. */
export function ComposerFoot({
  field,
  columns,
  text,
  analysis,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly columns: Columns | undefined;
  /** The message of the person in the preview. */
  readonly text: string;
  readonly analysis: Analysis;
}) {
  const characters = useCharacterCount(text);
  const { segments, unitsLeft, unitsPerSegment, tooLong } = analysis;
  return (
    <div className="composer-foot">
      <InsertVariable field={field} columns={columns} />
      <UndoButton />
      <span className="push num" data-testid="count">
        {text === '' ? (
          `0 of ${unitsPerSegment} characters`
        ) : (
          <>
            <span className="wide">
              {characters === undefined ? '…' : plural(characters, 'character')},{' '}
            </span>
            {tooLong ? (
              <strong className="fault">over the limit of {maxSegments} segments</strong>
            ) : (
              `${formatCount(unitsLeft)} left in segment ${formatCount(segments)}`
            )}
          </>
        )}
      </span>
    </div>
  );
}
