import { useId } from 'react';
import type { Table } from '../../recipients/recipient-list.ts';
import { useDraft } from '../../draft/draft-context.ts';
import './variable-fields.css';

/** Where each variable's value comes from: a column of the table, or one value for everybody. */
export function VariableFields({
  variables,
  table,
}: {
  readonly variables: readonly string[];
  readonly table: Table | undefined;
}) {
  if (variables.length === 0) return null;
  const isColumn = (name: string): boolean => table?.columns.includes(name) ?? false;
  const ordered = [...variables.filter(isColumn), ...variables.filter((name) => !isColumn(name))];
  return (
    <section className="variables stack tight" aria-labelledby="variables">
      <h3 id="variables">Variables</h3>
      <ul role="list" className="variable-rows">
        {ordered.map((name, index) => (
          <VariableRow
            key={name}
            name={name}
            isColumn={isColumn(name)}
            isFirst={index === 0 || isColumn(name) !== isColumn(ordered[index - 1] ?? '')}
          />
        ))}
      </ul>
    </section>
  );
}

function VariableRow({
  name,
  isColumn,
  isFirst,
}: {
  readonly name: string;
  readonly isColumn: boolean;
  /** Of its kind: its labels head those below. */
  readonly isFirst: boolean;
}) {
  const id = useId();
  const { draft, change } = useDraft();
  // The name may be one that every object has, such as `constructor`.
  const { value = '', longest = '' } = draft.variables[name] ?? {};
  return (
    <li className="variable" data-first={isFirst || undefined} data-column={isColumn || undefined}>
      <code className="variable-name">{`{{${name}}}`}</code>
      <div className="field">
        <label htmlFor={`${id}value`}>
          {isColumn ? 'Where the column is empty' : 'Value for everybody'}
          <span className="visually-hidden"> of {name}</span>
        </label>
        <input
          id={`${id}value`}
          className="input small"
          value={value}
          onChange={(event) =>
            change({ type: 'described-variable', name, to: { value: event.target.value } })
          }
        />
      </div>
      {isColumn ? (
        <p className="hint variable-source">from the column “{name}”</p>
      ) : (
        <div className="field">
          <label htmlFor={`${id}longest`}>
            Longest value to expect<span className="visually-hidden"> of {name}</span>
          </label>
          <input
            id={`${id}longest`}
            className="input small"
            value={longest}
            placeholder={value}
            onChange={(event) =>
              change({ type: 'described-variable', name, to: { longest: event.target.value } })
            }
          />
        </div>
      )}
    </li>
  );
}
