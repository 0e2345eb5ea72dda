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
  return (
    <section className="variables stack tight" aria-labelledby="variables">
      <h3 id="variables">Variables</h3>
      <ul role="list" className="variable-rows">
        {variables.map((name) => (
          <VariableRow key={name} name={name} isColumn={table?.columns.includes(name) ?? false} />
        ))}
      </ul>
    </section>
  );
}

function VariableRow({ name, isColumn }: { readonly name: string; readonly isColumn: boolean }) {
  const id = useId();
  const { draft, change } = useDraft();
  const { value, longest } = draft.variables[name] ?? { value: '', longest: '' };
  return (
    <li className="variable">
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
