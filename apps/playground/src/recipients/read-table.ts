import Papa from 'papaparse';
import type { Table } from './recipient-list.ts';
import { tidyEntry } from './tidy-entry.ts';

const rowsLookedAt = 50;
const numberNames =
  /^(?:phone|mobile|cell|msisdn|dnis|number|recipient|to|tel|telephone|handy|gsm)\b/i;

/** Nine digits or so, with what people write between them. */
function looksLikeNumber(cell: string): boolean {
  const text = tidyEntry(cell);
  return /^[+\d][\d\s().\p{Pd}/]*$/u.test(text) && text.replace(/\D/g, '').length >= 6;
}

/**
 * Reads what was pasted as a table: rows of several columns of which some hold no numbers. A list of
 * numbers with commas is none. The first row gives the columns' names unless it holds a number.
 */
export function readTable(pasted: string, chosenColumn: string | undefined): Table | undefined {
  const preview = parseRows(pasted, rowsLookedAt);
  const first = preview[0];
  if (first === undefined || !isTable(preview)) return undefined;

  const width = Math.max(...preview.map((row) => row.length));
  const hasHeader = !first.some(looksLikeNumber);
  const columns = nameColumns(hasHeader ? first : [], width);
  const body = hasHeader ? preview.slice(1) : preview;
  const numberColumn =
    chosenColumn !== undefined && columns.includes(chosenColumn)
      ? chosenColumn
      : findNumberColumn(columns, body);
  const rows = parseRows(pasted);
  return hasHeader
    ? { columns, rows: rows.slice(1), numberColumn, firstLine: 2 }
    : { columns, rows, numberColumn, firstLine: 1 };
}

/** Empty lines are kept out, as in every spreadsheet. */
function parseRows(pasted: string, preview = 0): readonly (readonly string[])[] {
  const delimitersToGuess = [',', ';', '\t', '|'];
  return Papa.parse<string[]>(pasted.trim(), {
    preview,
    skipEmptyLines: 'greedy',
    delimitersToGuess,
  }).data;
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  const [first] = rows;
  if (first?.length === 1) return rows.length > 1 && numberNames.test(first[0] ?? '');
  const wide = rows.filter((row) => row.length > 1);
  if (wide.length < rows.length * 0.6 || !hasNumberColumn(rows)) return false;
  if (rows.length > 1 && first?.some((cell) => numberNames.test(cell.trim()))) return true;
  const strange = wide.filter((row) => row.some((cell) => cell !== '' && !looksLikeNumber(cell)));
  return strange.length >= rows.length * 0.6;
}

/** Without one, what was pasted is read entry by entry, so that nothing is left out in silence. */
function hasNumberColumn(rows: readonly (readonly string[])[]): boolean {
  const body = rows.length > 1 && !rows[0]?.some(looksLikeNumber) ? rows.slice(1) : rows;
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }).some(
    (_, column) =>
      body.filter((row) => looksLikeNumber(row[column] ?? '')).length >= body.length / 2,
  );
}

/** Names are unique, since variables are looked up by them. */
function nameColumns(header: readonly string[], width: number): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < width; index++) {
    const name = header[index]?.trim() ?? '';
    const isTaken = name === '' || names.includes(name);
    names.push(isTaken ? `column ${index + 1}` : name);
  }
  return names;
}

function findNumberColumn(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const shares = columns.map(
    (_, index) => rows.filter((row) => looksLikeNumber(row[index] ?? '')).length,
  );
  const named = columns.findIndex(
    (name, index) => numberNames.test(name) && (shares[index] ?? 0) >= rows.length / 2,
  );
  const best = named >= 0 ? named : shares.indexOf(Math.max(...shares));
  return columns[best] ?? '';
}
