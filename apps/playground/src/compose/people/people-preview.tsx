import type { ReadNumber } from '@23telecom/encoding/number';
import { useId } from 'react';
import { useDraft } from '../../draft/draft-context.ts';
import type { Columns, RecipientList } from '../../recipients/recipient-list.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { plural } from '../../shared/format/plural.ts';

/** More columns would not fit beside what was read. */
const columnsShown = 3;

/** The first rows of the recipients, each with the number that was read. */
export function PeoplePreview({
  list,
  onEdit,
}: {
  readonly list: RecipientList;
  readonly onEdit: () => void;
}) {
  const id = useId();
  const { draft, change } = useDraft();
  const hasCountry = draft.defaultCountry !== '';
  const { columns, preview, recipients, refused, repeated } = list;
  const shown = columnsOf(columns);
  const more = recipients.length + refused.length + repeated.length - preview.length;
  return (
    <div className="composer-row people-preview" data-testid="people-preview">
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {shown.map(({ name, index }) => (
                <th key={index} scope="col" dir="auto">
                  {name}
                </th>
              ))}
              <th scope="col">Read as</th>
            </tr>
          </thead>
          <tbody>
            {preview.map(({ cells, read }, row) => (
              <tr key={row}>
                {shown.map(({ index }) => (
                  <td
                    key={index}
                    dir="auto"
                    className={index === columns?.numbers ? 'nowrap' : undefined}
                  >
                    {cells[index]}
                  </td>
                ))}
                <td className={read.problem ? 'fault' : 'muted'}>
                  {describe(cells[columns?.numbers ?? 0] ?? '', read, hasCountry)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="hint">and {plural(more, 'more row')}</p>}
      <div className="row">
        <button type="button" className="button bare small" onClick={onEdit}>
          Edit as text
        </button>
        {columns && columns.names.length > 1 && (
          <span className="row">
            <label className="hint" htmlFor={id}>
              Numbers in column
            </label>
            <select
              id={id}
              className="input small"
              value={columns.names[columns.numbers]}
              onChange={({ target }) => change({ type: 'set', to: { numberColumn: target.value } })}
            >
              {columns.names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </span>
        )}
      </div>
    </div>
  );
}

interface ShownColumn {
  readonly name: string;
  readonly index: number;
}

/** The first columns; the one with the numbers is always among them. */
function columnsOf(columns: Columns | undefined): readonly ShownColumn[] {
  if (columns === undefined) return [{ name: 'Entry', index: 0 }];
  const all = columns.names.map((name, index) => ({ name, index }));
  const others = all.filter(({ index }) => index !== columns.numbers).slice(0, columnsShown - 1);
  return all.filter((column) => column.index === columns.numbers || others.includes(column));
}

function describe(entry: string, read: ReadNumber, hasCountry: boolean): string {
  if (read.problem) return read.problem.message;
  const isSame = entry.replace(/[^+\d]/g, '') === read.recipient;
  const isNational = hasCountry && !/^\s*(?:\+|00)/.test(entry);
  const number = isSame
    ? 'unchanged'
    : `${formatNumber(read.recipient)}${isNational ? ', default country' : ''}`;
  const doubt = read.doubts[0]?.message;
  return doubt === undefined ? number : `${number}. ${doubt}`;
}
