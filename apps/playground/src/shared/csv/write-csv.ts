import { saveFile } from '../save-file.ts';

/** A cell of a table. */
export type CsvCell = string | number | null | undefined;

/** Writes a row by RFC 4180, with its line end. */
export function writeCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? disarm(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would run a text that begins like a formula. A number with its + is none. */
function disarm(text: string): string {
  return /^[=@\t\r]|^[+-](?!\d[\d ]*$)/.test(text) ? `'${text}` : text;
}

/** Saves a table as a file. The mark at its start shows spreadsheets that it is UTF-8. */
export function saveCsv(rows: readonly string[], filename: string): void {
  const file = new Blob(['\uFEFF', ...rows], { type: 'text/csv;charset=utf-8' });
  saveFile(file, filename);
}
