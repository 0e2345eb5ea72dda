import type { Reader, Shape } from './read.ts';
import { CellError, toCellReader } from './read-cell.ts';
import { toWireNames } from './vocabulary.ts';

/**
 * Makes a reader for the rows of a table whose columns have wire names, in any case and with spaces or
 * hyphens for underscores. Unknown columns are left out, and missing ones read as empty.
 *
 * @throws CellError if no column is known, or if one comes twice; the reader throws for a cell of another kind
 */
export function rowOf<T>(
  shape: Shape<T>,
  columns: readonly string[],
): (cells: readonly string[]) => T {
  const letters = columns.map(toLetters);
  const fields = Object.entries<Reader<unknown>>(shape).map(([name, read]) => {
    const wireNames = [...toWireNames(name), name];
    return [name, findColumn(columns, letters, wireNames), toCellReader(read)] as const;
  });
  if (fields.every(([, index]) => index < 0)) {
    throw new CellError(
      `header: expected columns such as ${Object.keys(shape).slice(0, 3).join(', ')}`,
    );
  }
  return (cells) => {
    const result: Record<string, unknown> = {};
    let current = '';
    try {
      for (const [name, index, read] of fields) {
        current = name;
        result[name] = read(cells[index]);
      }
    } catch (error) {
      throw error instanceof CellError ? new CellError(`${current}: ${error.message}`) : error;
    }
    return result as T;
  };
}

/** The index of the column with the first of the names that there is; -1 if there is none. */
function findColumn(
  columns: readonly string[],
  letters: readonly string[],
  names: readonly string[],
): number {
  for (const name of names) {
    for (const [list, wanted] of [
      [columns, name],
      [letters, toLetters(name)],
    ] as const) {
      const index = list.indexOf(wanted);
      if (index < 0) continue;
      if (list.includes(wanted, index + 1)) {
        throw new CellError(`header: expected one column ${name}, got several`);
      }
      return index;
    }
  }
  return -1;
}

function toLetters(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
