import type { NewRunRecipient } from '../../data/run.ts';

/** Writes the people of a run as they could have been pasted: numbers, or a table with the values of variables. */
export function writePeople(people: readonly NewRunRecipient[]): string {
  const columns = [...new Set(people.flatMap(({ values }) => Object.keys(values ?? {})))];
  const hasNames = columns.length === 0 && people.some(({ name }) => name !== undefined);
  if (columns.length === 0 && !hasNames) {
    return people.map(({ recipient }) => recipient).join('\n');
  }
  const heads = hasNames ? ['name'] : columns;
  const rows = people.map(({ recipient, name, values }) => [
    ...heads.map((head) => (hasNames ? (name ?? '') : (values?.[head] ?? ''))),
    recipient,
  ]);
  return [[...heads, 'phone'], ...rows].map((cells) => cells.map(writeCell).join('\t')).join('\n');
}

/** Quotes a cell that would break the table. */
function writeCell(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
