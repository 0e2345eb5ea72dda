import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CommandError } from '../terminal/command-error.ts';

/** A row of a CSV file. */
export interface Row {
  /** The line that it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The longest row; an open quote would otherwise read the whole file into memory. */
const maxRowBytes = 1_000_000;
/** The delimiter is found in the first bytes. */
const maxSampleBytes = 65_536;
const delimiters = [',', ';', '\t', '|'];

/**
 * Reads the rows of a CSV file (RFC 4180) in constant memory. The delimiter is the comma, semicolon, tab or bar
 * that the first line has most of. Empty lines are skipped.
 *
 * @throws CommandError with the line of a wrong quote
 */
export async function* readRows(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<Row> {
  const pieces = bytes[Symbol.asyncIterator]();
  let sample = Buffer.alloc(0);
  while (sample.length < maxSampleBytes && !sample.includes('\n')) {
    const next = await pieces.next();
    if (next.done === true) break;
    sample = Buffer.concat([sample, next.value]);
  }
  async function* whole(): AsyncGenerator<Buffer> {
    yield sample;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  const source = Readable.from(whole());
  const parser = parse({
    bom: true,
    delimiter: findDelimiter(sample.toString('utf8')),
    info: true,
    max_record_size: maxRowBytes,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  // A failure of the source must reach the reader of the rows.
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const item of parser) {
      const { record: cells, info } = item as {
        readonly record: readonly string[];
        readonly info: { readonly lines: number };
      };
      yield { line: info.lines - countLineBreaks(cells), cells };
    }
  } catch (error) {
    throw toCommandError(error, name);
  } finally {
    source.destroy();
  }
}

/** Finds the delimiter of the first line, outside of quotes. */
export function findDelimiter(sample: string): string {
  const [line = ''] = sample.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function countLineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The messages of the parser quote cells, so each has another one here. */
function toCommandError(error: unknown, name: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? `, line ${error.lines}` : '';
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new CommandError(
    isOpen
      ? `${name}${line}: a quote (") is opened and not closed. Close it, or write "" for a quote inside of quotes.`
      : `${name}${line}: expected quotes (") around a whole cell only. Write "" for a quote inside of quotes.`,
  );
}
