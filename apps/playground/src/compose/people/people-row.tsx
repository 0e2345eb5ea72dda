import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../draft/draft-context.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { FileButton } from './file-button.tsx';
import { CountryCounts } from './country-counts.tsx';
import { PeopleChip } from './people-chip.tsx';
import { PeopleNotes } from './people-notes.tsx';
import { PeoplePreview } from './people-preview.tsx';
import { PeopleText } from './people-text.tsx';
import './people.css';

/** Longer lists are a chip. A single line of this length still shows its start in the field. */
const maxTyped = 160;

/** The rows for the recipients: a field for a few numbers, a chip for a table or a long list. */
export function PeopleRow({
  list,
  isReading,
  fault,
}: {
  readonly list: RecipientList;
  readonly isReading: boolean;
  readonly fault: string | undefined;
}) {
  const { draft, change } = useDraft();
  const { pasted } = draft;
  const isChip = /[\n\t]/.test(pasted) || pasted.length > maxTyped;
  const [open, setOpen] = useState<'preview' | 'text'>();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // The field or the chip that had the focus has just been replaced by the other.
    if (!hadFocus.current) return;
    hadFocus.current = false;
    if (isChip) opener.current?.focus();
    else field.current?.focus();
  }, [isChip]);

  function setPasted(next: string, fileName = ''): void {
    change({ type: 'set', to: { pasted: next, fileName, numberColumn: undefined } });
  }
  function addPasted(text: string): void {
    hadFocus.current = true;
    setPasted(pasted.trim() === '' ? text : `${pasted}\n${text}`);
    setOpen('preview');
  }
  function remove(): void {
    hadFocus.current = true;
    setPasted('');
    setOpen(undefined);
  }

  return (
    <>
      <div className="composer-row" data-fault={fault !== undefined || undefined}>
        {isChip ? (
          <>
            <span className="label">To</span>
            <PeopleChip
              ref={opener}
              list={list}
              isReading={isReading}
              isOpen={open !== undefined}
              onToggle={() => setOpen(open === undefined ? 'preview' : undefined)}
              onRemove={remove}
            />
            <CountryCounts list={list} />
          </>
        ) : (
          <>
            <label htmlFor="to">To</label>
            <input
              ref={field}
              id="to"
              className="bare-input"
              value={pasted}
              placeholder="Paste numbers or a spreadsheet"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={fault !== undefined}
              aria-describedby={fault === undefined ? undefined : 'to-fault'}
              onChange={({ target }) => {
                hadFocus.current = true;
                setPasted(target.value);
              }}
              onBlur={() => {
                hadFocus.current = false;
              }}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text/plain');
                // A field of one line would join the rows.
                if (!/[\r\n\t]/.test(text.trim())) return;
                event.preventDefault();
                addPasted(text);
              }}
            />
            {pasted === '' ? (
              <FileButton
                onRead={(text, name) => {
                  setPasted(text, name);
                  setOpen('preview');
                }}
              />
            ) : (
              <CountryCounts list={list} />
            )}
          </>
        )}
        {fault !== undefined && (
          <p className="fault" id="to-fault">
            {fault}
          </p>
        )}
      </div>
      {isChip && open === 'preview' && <PeoplePreview list={list} onEdit={() => setOpen('text')} />}
      {isChip && open === 'text' && (
        <PeopleText pasted={pasted} onChange={setPasted} onDone={() => setOpen('preview')} />
      )}
      <PeopleNotes list={list} />
    </>
  );
}
