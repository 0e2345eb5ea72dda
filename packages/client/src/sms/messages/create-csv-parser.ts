/** Takes the next part of a CSV and gives the records that are whole by now. */
export type CsvParser = (part: string, isLast: boolean) => string[][];

/** Longer than any record; what grows beyond it has a quote that is never closed. */
const longestRecord = 1_000_000;

/**
 * Parses RFC 4180 in parts that may be cut anywhere: quotes, line ends inside of them, CRLF or LF. The
 * separator is the first of `, ; tab |` in the header row.
 *
 * @throws SyntaxError when a quote is never closed
 */
export function createCsvParser(): CsvParser {
  let rest = '';
  let separator: string | undefined;

  return (part, isLast) => {
    const input = rest + part;
    const records: string[][] = [];
    let start = 0;
    let quote = input.indexOf('"');

    while (start < input.length) {
      const newline = input.indexOf('\n', start);
      if (newline < 0 && !isLast) break;
      let end = newline < 0 ? input.length : newline;
      separator ??= /[,;\t|]/.exec(input.slice(start, end))?.[0] ?? ',';
      if (quote >= 0 && quote < start) quote = input.indexOf('"', start);
      if (quote < 0 || quote > end) {
        const line = input.slice(start, input[end - 1] === '\r' ? end - 1 : end);
        if (line) records.push(line.split(separator));
      } else {
        const cells: string[] = [];
        end = readQuoted(input, start, separator, isLast, cells);
        if (end < 0) break;
        records.push(cells);
      }
      start = end + 1;
    }

    rest = input.slice(start);
    if (rest.length > longestRecord || (isLast && rest)) {
      throw new SyntaxError('a quote is never closed');
    }
    return records;
  };
}

/** Reads a record that has quotes into `cells`; gives where it ends, or -1 if that is yet to come. */
function readQuoted(
  input: string,
  start: number,
  separator: string,
  isLast: boolean,
  cells: string[],
): number {
  let newline = -1;
  let index = start;
  for (;;) {
    let cell = '';
    if (input[index] === '"') {
      const close = closingQuote(input, index + 1);
      // The last quote may be the first of two that stand for one.
      if (close < 0 || (close + 1 === input.length && !isLast)) return -1;
      cell = input.slice(index + 1, close).replaceAll('""', '"');
      index = close + 1;
    }
    if (newline < index) newline = input.indexOf('\n', index);
    const end = input.indexOf(separator, index);
    const isLineEnd = newline >= 0 && (end < 0 || newline < end);
    if (end < 0 || isLineEnd) {
      if (!isLineEnd && !isLast) return -1;
      const stop = isLineEnd ? newline : input.length;
      // The return of a line end is not the cell's.
      const hasReturn = isLineEnd && stop > index && input[stop - 1] === '\r';
      cells.push(cell + input.slice(index, hasReturn ? stop - 1 : stop));
      return stop;
    }
    cells.push(cell + input.slice(index, end));
    index = end + 1;
  }
}

/** Where the quote is that closes a cell, past those that are doubled; -1 where there is none. */
function closingQuote(input: string, start: number): number {
  let close = input.indexOf('"', start);
  while (close >= 0 && input[close + 1] === '"') close = input.indexOf('"', close + 2);
  return close;
}
