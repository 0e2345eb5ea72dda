import { requireText } from '../checks/require-text.ts';
import type { DoubtfulEntry, DuplicateEntry, NumberList, RefusedEntry } from './number-list.ts';
import { readNumber, type ReadNumberOptions } from './read-number.ts';
import { type NumberTable, type NumberTableOptions, readNumberTable } from './read-table.ts';
import { type NumberEntry, splitNumbers } from './split-numbers.ts';

/** Options of `readNumbers`. */
export interface ReadNumbersOptions extends ReadNumberOptions, NumberTableOptions {}

/**
 * Reads the numbers of a pasted list (one a line, or with commas, semicolons, tabs or bars) or of a table
 * with a column of numbers. In a list, every entry is read or is refused with a problem. In a table, the
 * other columns are not read; a row without a number is refused.
 *
 * @throws TypeError when `text` is not a string, `country` is not the code of a country, or the table
 * lacks the chosen column
 *
 * @example
 * ```ts
 * const list = readNumbers('Name,Phone\nAnna,07400 123456\nBen,n/a', { country: 'GB' });
 * list.recipients; // ['+447400123456']
 * list.refused[0]?.line; // 3
 * ```
 */
export function readNumbers(text: string, options: ReadNumbersOptions = {}): NumberList {
  requireText(text);
  const table = readNumberTable(text, options);
  const firstLines = new Map<string, number>();
  const doubtful: DoubtfulEntry[] = [];
  const refused: RefusedEntry[] = [];
  const duplicates: DuplicateEntry[] = [];
  for (const { line, text: entry } of table ? listCells(table) : splitNumbers(text)) {
    const read = readNumber(entry, options);
    if (read.problem) {
      refused.push({ line, entry, problem: read.problem });
      continue;
    }
    const { recipient } = read;
    const firstLine = firstLines.get(recipient);
    if (firstLine !== undefined) {
      duplicates.push({ line, entry, recipient, firstLine });
      continue;
    }
    firstLines.set(recipient, line);
    if (read.doubts.length > 0) doubtful.push({ ...read, line, entry });
  }
  const list = { recipients: [...firstLines.keys()], doubtful, refused, duplicates };
  return table
    ? { ...list, columns: table.columns, column: table.columns[table.index] ?? '' }
    : list;
}

function* listCells({ rows, index }: NumberTable): Generator<NumberEntry> {
  for (const { line, cells } of rows) yield { line, text: cells[index] ?? '' };
}
