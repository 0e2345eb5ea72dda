import { requireText } from '../checks/require-text.ts';
import { requireObject } from '../checks/require-value.ts';
import { rankColumnName } from './column-names.ts';
import { readRows, type Row } from './read-rows.ts';
import { isRounded } from './rounded-number.ts';
import { takeApart } from './written-number.ts';

/** Options of `readNumberTable`. */
export interface NumberTableOptions {
  /**
   * Name of the column that holds the numbers.
   * @default the column that is named like one, or has the most numbers
   */
  readonly column?: string | undefined;
}

/** A table with a column of numbers. */
export interface NumberTable {
  /** Each column has a name of its own: that of the header, or `column 2`. */
  readonly columns: readonly string[];
  /** Index of the column of numbers. */
  readonly index: number;
  /** The rows after the header. They are read anew by each loop, so a large table takes no memory. */
  readonly rows: Iterable<Row>;
}

const delimiters = [',', ';', '\t', '|'];
const sampleSize = 50;

/**
 * Reads a pasted text as a table with a column of numbers: most rows have several cells, and not all of them
 * are numbers. The first row names the columns unless it holds a number. Returns `undefined` for a list of
 * numbers, and for a text without any.
 *
 * Cells are as written, without surrounding spaces and quotes (RFC 4180). Commas, semicolons, tabs or bars
 * separate them. Read the cells of the column with `readNumber`.
 *
 * @throws TypeError when `text` is not a string, or the table lacks the chosen column
 *
 * @example
 * ```ts
 * const table = readNumberTable('Name,Phone\nAnn,07400 123456');
 * table?.columns; // ['Name', 'Phone']
 * [...(table?.rows ?? [])]; // [{ line: 2, cells: ['Ann', '07400 123456'] }]
 * ```
 */
export function readNumberTable(
  text: string,
  options: NumberTableOptions = {},
): NumberTable | undefined {
  requireText(text);
  requireObject(options, 'options');
  const { column } = options;
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) return undefined;
  const sample = takeFirst(readRows(text, delimiter), sampleSize);
  const first = sample[0]?.cells ?? [];
  const hasHeader = !first.some(holdsNumber);
  const width = Math.max(...sample.map(({ cells }) => cells.length));
  const columns = nameColumns(hasHeader ? first : [], width);
  const body = hasHeader ? sample.slice(1) : sample;
  const index = column === undefined ? findColumn(columns, body) : columns.indexOf(column);
  if (index < 0) throw new TypeError('column: expected the name of a column of the table');
  const rows = {
    [Symbol.iterator]: () => skip(readRows(text, delimiter), hasHeader ? 1 : 0),
  };
  return { columns, index, rows };
}

/** The delimiter of a table; undefined for any other text. */
function findDelimiter(text: string): string | undefined {
  const samples = delimiters.map((delimiter) => takeFirst(readRows(text, delimiter), sampleSize));
  const wide = samples.findIndex(isTable);
  // To a wrong delimiter every table is a single column, so that one comes last.
  return delimiters[wide >= 0 ? wide : samples.findIndex(isColumn)];
}

/** A day, or a time with its day: `2026-11-29`, `29.11.2026 10:00`, `11/29/26`. */
const date =
  /^(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)?\d\d)(?:[ T]\d|$)/;

/** Shorter digits are a house number, a year or a count. */
const minDigits = 6;

/** At least six digits, no character that a number does not have, and not a date; or a number that was rounded. */
function looksLikeNumber(cell: string): boolean {
  if (date.test(cell)) return false;
  if (isRounded(cell)) return true;
  const written = takeApart(cell);
  return 'groups' in written && written.groups.join('').length >= minDigits;
}

/** Whether a cell may hold a number among words, as in `Tel: 07400 123456`. A name of a column does not. */
function holdsNumber(cell: string): boolean {
  if (isRounded(cell)) return true;
  return !date.test(cell) && (cell.match(/\p{Nd}/gu)?.length ?? 0) >= minDigits;
}

/** Whether the rows are a single column with a header that names it. */
function isColumn(rows: readonly Row[]): boolean {
  const name = rows[0]?.cells[0] ?? '';
  const isSingle = rows.every(({ cells }) => cells.length === 1);
  // Another delimiter in the name belongs to a table whose quotes are broken.
  const isName = !holdsNumber(name) && !delimiters.some((delimiter) => name.includes(delimiter));
  return rows.length > 1 && isSingle && isName && rankColumnName(name) !== undefined;
}

/** Whether most rows have several cells, and one column has numbers. */
function isTable(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || first.cells.length === 1) return false;
  const hasNamedColumn = first.cells.some((cell) => rankColumnName(cell) !== undefined);
  const wide = rows.filter(({ cells }) => cells.length > 1);
  if (wide.length < rows.length * 0.6 || !hasNumberColumn(rows)) return false;
  if (rows.length > 1 && hasNamedColumn) return true;
  const mixed = wide.filter(({ cells }) =>
    cells.some((cell) => cell !== '' && !looksLikeNumber(cell)),
  );
  return mixed.length >= rows.length * 0.6;
}

function hasNumberColumn(rows: readonly Row[]): boolean {
  const hasHeader = rows.length > 1 && !rows[0]?.cells.some(holdsNumber);
  const body = hasHeader ? rows.slice(1) : rows;
  return Math.max(...countNumbers(body)) >= body.length / 2;
}

/** How many numbers each column has. */
function countNumbers(rows: readonly Row[]): readonly number[] {
  const counts: number[] = [0];
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      counts[column] = (counts[column] ?? 0) + Number(looksLikeNumber(cell));
    }
  }
  return counts;
}

function findColumn(columns: readonly string[], rows: readonly Row[]): number {
  const counts = countNumbers(rows);
  const ranks = columns.map((name, index) =>
    (counts[index] ?? 0) >= rows.length / 2 ? (rankColumnName(name) ?? Infinity) : Infinity,
  );
  const surest = Math.min(...ranks);
  return surest < Infinity ? ranks.indexOf(surest) : counts.indexOf(Math.max(...counts));
}

/** Names every column, each by a name of its own. */
function nameColumns(header: readonly string[], width: number): readonly string[] {
  const names = new Set<string>();
  for (let index = 0; index < width; index++) {
    const name = header[index] ?? '';
    names.add(name === '' || names.has(name) ? `column ${index + 1}` : name);
  }
  return [...names];
}

function takeFirst(rows: Iterable<Row>, count: number): readonly Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length === count) break;
  }
  return first;
}

function* skip(rows: Iterable<Row>, count: number): Generator<Row> {
  let index = 0;
  for (const row of rows) if (index++ >= count) yield row;
}
