/** Takes the next part of a CSV and returns the records that are complete. */
export type CsvParser = (part: string, isLast: boolean) => string[][];

/** How a file writes its records. */
export interface CsvDialect {
  readonly separator: string;
  /** The line before the header row that names the separator for a spreadsheet; '' if there is none. */
  readonly preamble: string;
}

/** In characters. No record of an export is as long, so a longer one has an unclosed quote. */
const maxRecordLength = 1_000_000;

/**
 * Makes a parser of CSV (RFC 4180) in parts that may be split anywhere. It supports quotes, line ends
 * in quotes, CRLF and LF. The separator is the one of a first line `sep=;`, or the first of `, ; tab |`
 * in the header row.
 *
 * The parser throws a SyntaxError if a quote is not closed.
 *
 * @param onDialect - called before the first record is returned
 */
export function createCsvParser(onDialect?: (dialect: CsvDialect) => void): CsvParser {
  let rest = '';
  let pending: string[] = [];
  let pendingLength = 0;
  let minLength = 0;
  let separator: string | undefined;

  /** Reads the dialect from the first line. Returns where the header row starts, or -1. */
  function readDialect(input: string, isLast: boolean): number {
    const start = /^[\r\n]*/.exec(input)?.[0].length ?? 0;
    const newline = input.indexOf('\n', start);
    if (newline < 0 && !isLast) return -1;
    const line = input.slice(start, newline < 0 ? input.length : newline).replace(/\r$/, '');
    // The separator may be a tab.
    const declared = /^"?sep=([^"\r])"?\s*$/i.exec(line)?.[1];
    separator = declared ?? /[,;\t|]/.exec(line.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
    onDialect?.({ separator, preamble: declared ? line : '' });
    return declared ? start + line.length : start;
  }

  return (part, isLast) => {
    pending.push(part);
    pendingLength += part.length;
    if (rest.length + pendingLength > maxRecordLength + part.length) throw unclosed();
    // A record ends with a line end. Reading an incomplete one again for each small part would take
    // quadratic time, so wait until there is twice as much.
    const isWorthwhile = part.includes('\n') && rest.length + pendingLength >= minLength;
    if (!isWorthwhile && !isLast) return [];
    const input = rest + pending.join('');
    pending = [];
    pendingLength = 0;

    const records: string[][] = [];
    let start = separator === undefined ? readDialect(input, isLast) : 0;
    if (start >= 0 && separator !== undefined) {
      start = readRecords(input, start, separator, isLast, records);
    }
    rest = input.slice(Math.max(start, 0));
    minLength = records.length ? 0 : rest.length * 2;
    if (rest.length > maxRecordLength || (isLast && rest)) throw unclosed();
    return records;
  };
}

function unclosed(): SyntaxError {
  return new SyntaxError('expected a closing quote');
}

/** Finds the next place of a string at or after `from`; Infinity if there is none. `from` never decreases. */
type Finder = (from: number) => number;

/** Makes a finder that searches each part of the input once. */
function createFinder(input: string, wanted: string): Finder {
  let found = -1;
  return (from) => {
    if (found < from) {
      const index = input.indexOf(wanted, from);
      found = index < 0 ? Infinity : index;
    }
    return found;
  };
}

/** Reads the complete records. Returns the index at which the first incomplete one starts. */
function readRecords(
  input: string,
  from: number,
  separator: string,
  isLast: boolean,
  records: string[][],
): number {
  const findNewline = createFinder(input, '\n');
  const findQuote = createFinder(input, '"');
  const findSeparator = createFinder(input, separator);
  let start = from;
  while (start < input.length) {
    const newline = findNewline(start);
    if (newline === Infinity && !isLast) break;
    let end = Math.min(newline, input.length);
    if (findQuote(start) > end) {
      const line = input.slice(start, input[end - 1] === '\r' ? end - 1 : end);
      if (line) records.push(line.split(separator));
    } else {
      const cells: string[] = [];
      end = readQuoted(input, start, { findNewline, findSeparator }, isLast, cells);
      if (end < 0) break;
      records.push(cells);
    }
    start = end + 1;
  }
  return start;
}

/** Reads a record with quotes into `cells`. Returns the index of its end, or -1 if it is incomplete. */
function readQuoted(
  input: string,
  start: number,
  { findNewline, findSeparator }: { readonly findNewline: Finder; readonly findSeparator: Finder },
  isLast: boolean,
  cells: string[],
): number {
  let index = start;
  for (;;) {
    let cell = '';
    if (input[index] === '"') {
      const close = closingQuote(input, index + 1);
      // A quote at the end of the input may be the first half of an escaped quote.
      if (close < 0 || (close + 1 === input.length && !isLast)) return -1;
      cell = input.slice(index + 1, close).replaceAll('""', '"');
      index = close + 1;
    }
    const newline = findNewline(index);
    const end = findSeparator(index);
    if (end > newline || end === Infinity) {
      const isLineEnd = newline !== Infinity;
      if (!isLineEnd && !isLast) return -1;
      const stop = isLineEnd ? newline : input.length;
      // The carriage return belongs to the line end, not to the cell.
      const hasReturn = isLineEnd && stop > index && input[stop - 1] === '\r';
      cells.push(cell + input.slice(index, hasReturn ? stop - 1 : stop));
      return stop;
    }
    cells.push(cell + input.slice(index, end));
    index = end + 1;
  }
}

/** The index of the quote that closes a cell, after any doubled quotes; -1 if there is none. */
function closingQuote(input: string, start: number): number {
  let close = input.indexOf('"', start);
  while (close >= 0 && input[close + 1] === '"') close = input.indexOf('"', close + 2);
  return close;
}
