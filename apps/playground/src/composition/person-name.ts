import type { Columns, Recipient } from '../recipients/recipient-list.ts';

const nameColumn = /^(?:first.?name|name|given.?name|full.?name|vorname|nom|nombre)\b/i;

/** The name of a person for the page: of a column that is called so, else the first other cell. */
export function personName(person: Recipient, columns: Columns | undefined): string | undefined {
  if (columns === undefined || person.cells === undefined) return undefined;
  const { names, numbers } = columns;
  const named = names.findIndex((name, index) => index !== numbers && nameColumn.test(name));
  const column = named >= 0 ? named : names.findIndex((_, index) => index !== numbers);
  const name = person.cells[column]?.trim() ?? '';
  return name === '' ? undefined : name;
}
