import type { Recipient, Table } from '../../recipients/recipient-list.ts';
import type { VariableDraft } from '../../draft/draft.ts';

type Variables = Readonly<Record<string, VariableDraft>>;

/** Finds a variable's value for a recipient: its cell in the table, or else what everybody gets. */
export function valuesOf(
  recipient: Recipient | undefined,
  table: Table | undefined,
  variables: Variables,
): (name: string) => string | undefined {
  const row = recipient?.row === undefined ? undefined : table?.rows[recipient.row];
  return (name) => {
    const column = table?.columns.indexOf(name) ?? -1;
    const cell = column < 0 ? undefined : row?.[column]?.trim();
    return cell === undefined || cell === '' ? variables[name]?.value : cell;
  };
}
