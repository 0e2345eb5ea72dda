import { isDecimalComma } from './rounded-number.ts';

/** A row of a table in text form. */
export interface Row {
  /** The number of its first line, starting at 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads rows of cells (RFC 4180, with any delimiter): a cell in double quotes may hold delimiters, line
 * breaks and doubled quotes. Blank rows are left out. The decimal comma of a rounded number delimits nothing.
 */
export function* readRows(text: string, delimiter: string): Generator<Row> {
  let line = 1;
  let index = 0;
  while (index < text.length) {
    const start = line;
    const cells: string[] = [];
    for (let isRowOpen = true; isRowOpen;) {
      const cell = readCell(text, index, delimiter);
      cells.push(cell.value);
      line += cell.lineBreaks;
      index = cell.end;
      isRowOpen = text[index] === delimiter;
      if (isRowOpen) index++;
    }
    if (text[index] === '\r' && text[index + 1] === '\n') index++;
    index++;
    line++;
    if (cells.some((cell) => cell !== '')) yield { line: start, cells };
  }
}

interface Cell {
  readonly value: string;
  /** Index of the delimiter or line break after the cell. */
  readonly end: number;
  readonly lineBreaks: number;
}

function readCell(text: string, start: number, delimiter: string): Cell {
  const quoted = readQuoted(text, start, delimiter);
  if (quoted) return quoted;
  let end = start;
  while (end < text.length && !isEnd(text, end, delimiter)) end++;
  return { value: text.slice(start, end).trim(), end, lineBreaks: 0 };
}

/** A cell in quotes; `undefined` if the quote is never closed, or closed within the cell. */
function readQuoted(text: string, start: number, delimiter: string): Cell | undefined {
  if (text[start] !== '"') return undefined;
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    value += '"';
    from++;
  }
  if (from < text.length && !isEnd(text, from, delimiter)) return undefined;
  const lineBreaks = value.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { value: value.trim(), end: from, lineBreaks };
}

/** Whether a cell ends at an index. */
function isEnd(text: string, index: number, delimiter: string): boolean {
  const character = text[index];
  if (character === delimiter) return character !== ',' || !isDecimalComma(text, index);
  return character === '\n' || character === '\r';
}
