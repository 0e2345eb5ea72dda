import { Braces } from 'lucide-react';
import type { RefObject } from 'react';
import { useDraftChange } from '../../draft/draft-context.ts';
import type { Columns } from '../../recipients/recipient-list.ts';

/** Inserts a variable at the caret: a column of the table, or `{{name}}` without one. */
export function InsertVariable({
  field,
  columns,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly columns: Columns | undefined;
}) {
  const change = useDraftChange();
  const names = columns?.names.filter((_, index) => index !== columns.numbers) ?? [];

  function insert(name: string): void {
    const box = field.current;
    if (box === null) return;
    const { selectionStart: start, selectionEnd: end } = box;
    const variable = `{{${name}}}`;
    change({
      type: 'changed',
      label: `inserted ${variable}`,
      edit: ({ text }) => ({ text: text.slice(0, start) + variable + text.slice(end) }),
    });
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(start + variable.length, start + variable.length);
    });
  }

  if (names.length < 2) {
    return (
      <button
        type="button"
        className="button bare small"
        onClick={() => insert(names[0] ?? 'name')}
      >
        <Braces className="icon" aria-hidden />
        Insert a variable
      </button>
    );
  }
  return (
    <select
      className="button bare small"
      aria-label="Insert a variable"
      value=""
      onChange={({ target }) => insert(target.value)}
    >
      <option value="" disabled>
        {'{ } Insert a variable'}
      </option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
