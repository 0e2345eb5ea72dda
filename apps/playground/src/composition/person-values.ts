import type { Columns, Recipient } from '../recipients/recipient-list.ts';

/** Returns the value of each variable for a person. */
export type ReadValues = (
  person: Pick<Recipient, 'cells'> | undefined,
) => Readonly<Record<string, string>>;

/** The index of the column that a variable means: of the same name, or of one that differs in case only. */
export function columnOf(variable: string, columns: Columns | undefined): number {
  if (columns === undefined) return -1;
  const { names } = columns;
  const exact = names.indexOf(variable);
  if (exact >= 0) return exact;
  const folded = variable.toLowerCase();
  return names.findIndex((name) => name.toLowerCase() === folded);
}

/**
 * Creates a function that looks up variables: in the person's row, and if the cell is empty among the texts
 * for people without a value.
 */
export function createValueReader(
  variables: readonly string[],
  columns: Columns | undefined,
  fallbacks: Readonly<Record<string, string>>,
): ReadValues {
  const places = variables.map((name) => ({
    name,
    column: columnOf(name, columns),
    fallback: fallbacks[name] ?? '',
  }));
  return (person) => {
    const values: Record<string, string> = {};
    for (const { name, column, fallback } of places) {
      const cell = person?.cells?.[column]?.trim() ?? '';
      values[name] = cell === '' ? fallback : cell;
    }
    return values;
  };
}
