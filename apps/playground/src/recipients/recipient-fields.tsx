import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { plural } from '../shared/plural.ts';
import { useDraft } from '../draft/draft-context.ts';
import { CountrySelect } from './country-select.tsx';
import type { RecipientList } from './recipient-list.ts';
import { RecipientSummary } from './recipient-summary.tsx';
import './recipients.css';

/** Recipients in any shape: lines, commas, a table, a file. */
export function RecipientFields({
  list,
  isReading,
}: {
  readonly list: RecipientList;
  readonly isReading: boolean;
}) {
  const id = useId();
  const { draft, change } = useDraft();
  const file = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string>();
  const { table, refused } = list;
  const setPasted = (pasted: string): void =>
    change({ type: 'set', to: { pasted, isLeavingOut: false } });

  const readFile = async (chosen: File | undefined): Promise<void> => {
    try {
      if (chosen) setPasted(await chosen.text());
      setFailure(undefined);
    } catch {
      setFailure('The browser cannot read this file: open it elsewhere and paste its text.');
    }
  };

  return (
    <div className="stack tight">
      <div className="field">
        <div className="field-head">
          <label htmlFor={`${id}to`}>Recipients</label>
          <button type="button" className="button bare small" onClick={() => file.current?.click()}>
            <FileUp size={15} aria-hidden />
            From a file
          </button>
        </div>
        <textarea
          id={`${id}to`}
          className="input recipients-box"
          value={draft.pasted}
          spellCheck={false}
          placeholder={'+44 7700 900000\n(415) 555-0100, 0171 1234567'}
          aria-describedby={`${id}to-hint`}
          aria-invalid={refused.length > 0}
          onChange={(event) => setPasted(event.target.value)}
        />
        <p className="hint" id={`${id}to-hint`}>
          One a line, with commas, or a table with a column of numbers. National numbers are read in
          the country below.
        </p>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label="A file of numbers"
          onChange={({ target }) => {
            void readFile(target.files?.[0]);
            target.value = '';
          }}
        />
        {failure !== undefined && <p role="alert">{failure}</p>}
      </div>
      <div className="recipients-options">
        <CountrySelect
          value={draft.defaultCountry}
          onChange={(defaultCountry) => change({ type: 'set', to: { defaultCountry } })}
        />
        {table && table.columns.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}column`}>Column with the numbers</label>
            <select
              id={`${id}column`}
              className="input small"
              value={table.numberColumn}
              onChange={({ target }) => change({ type: 'set', to: { numberColumn: target.value } })}
            >
              {table.columns.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        )}
      </div>
      {isReading && draft.pasted.length > 20_000 && (
        <p className="hint" role="status">
          Reading {plural(draft.pasted.split('\n').length, 'line')} …
        </p>
      )}
      <RecipientSummary list={list} />
    </div>
  );
}
