import { useMemo } from 'react';
import { columnOf } from '../../composition/person-values.ts';
import { useDraft } from '../../draft/draft-context.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/format/plural.ts';
import './variables.css';
import { isolate } from '../../shared/format/isolate.ts';

/** Each variable of the text: where its values come from, and the text for people without one. */
export function VariableRows({
  variables,
  list,
}: {
  readonly variables: readonly string[];
  readonly list: RecipientList;
}) {
  return variables.map((name) => <VariableRow key={name} name={name} list={list} />);
}

function VariableRow({ name, list }: { readonly name: string; readonly list: RecipientList }) {
  const { draft, change } = useDraft();
  const { columns, recipients } = list;
  const column = columnOf(name, columns);
  const empty = useMemo(
    () =>
      column < 0
        ? 0
        : recipients.filter(({ cells }) => (cells?.[column] ?? '').trim() === '').length,
    [recipients, column],
  );
  return (
    <div className="variable-row">
      <span className="token">
        <bdi>{`{{${name}}}`}</bdi>
      </span>
      <span className="muted">
        {column < 0
          ? 'the same for everybody.'
          : `from column “${isolate(columns?.names[column] ?? '')}”${
              empty > 0 ? `, empty for ${plural(empty, 'person', 'people')}` : ''
            }.`}
      </span>
      <label className="if-empty">
        {column < 0 ? 'Use' : 'If empty, use'}{' '}
        <input
          className="input small"
          dir="auto"
          value={draft.fallbacks[name] ?? ''}
          onChange={({ target }) => change({ type: 'fell-back', name, value: target.value })}
        />
      </label>
    </div>
  );
}
