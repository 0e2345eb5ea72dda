import type { Reader, Shape } from './read.ts';
import { toWireNames } from './vocabulary.ts';

/** Reads the rows of a table with these columns, whose names are the wire's. */
export function rowOf<T>(
  shape: Shape<T>,
  columns: readonly string[],
): (cells: readonly string[]) => T {
  const fields = Object.entries<Reader<unknown>>(shape).map(([name, read]) => {
    const wireNames = toWireNames(name);
    return [name, columns.findIndex((column) => wireNames.includes(column)), read] as const;
  });
  return (cells) => {
    const result: Record<string, unknown> = {};
    for (const [name, index, read] of fields) result[name] = read(cells[index]);
    return result as T;
  };
}
