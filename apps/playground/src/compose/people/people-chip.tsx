import { Pencil, Table2, X } from 'lucide-react';
import type { Ref } from 'react';
import { useDraft } from '../../draft/draft-context.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/format/plural.ts';

/** The recipients as a chip, which opens their preview. */
export function PeopleChip({
  ref,
  list,
  isReading,
  isOpen,
  onToggle,
  onRemove,
}: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly list: RecipientList;
  readonly isReading: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}) {
  const { fileName } = useDraft().draft;
  const people = plural(list.recipients.length, 'person', 'people');
  const source = fileName === '' ? `a pasted ${list.columns ? 'table' : 'list'}` : fileName;
  return (
    <span>
      <span
        className="people"
        data-testid="people"
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
        }}
      >
        <Table2 className="icon" aria-hidden />
        <span className="people-words">
          {isReading && list.recipients.length === 0 ? (
            <b className="strong">Reading …</b>
          ) : (
            <>
              <b className="strong">{people}</b>
              <span className="muted">
                {' '}
                from <bdi>{source}</bdi>
              </span>
            </>
          )}
        </span>
        <button
          ref={ref}
          id="to"
          type="button"
          className="icon-button"
          aria-expanded={isOpen}
          aria-label={`Show and edit the ${people}`}
          title="Show and edit"
          onClick={onToggle}
        >
          <Pencil className="icon" aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Remove the ${people}`}
          title="Remove"
          onClick={onRemove}
        >
          <X className="icon" aria-hidden />
        </button>
      </span>
    </span>
  );
}
