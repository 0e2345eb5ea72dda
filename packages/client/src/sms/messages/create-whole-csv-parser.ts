import { createCsvParser, type CsvDialect, type CsvParser } from './create-csv-parser.ts';

/**
 * Makes a parser of a CSV with a header row that also notices a truncated file: it throws a SyntaxError if the
 * last line lacks cells and its line end.
 *
 * @param onDialect - called before the first record is returned
 */
export function createWholeCsvParser(onDialect?: (dialect: CsvDialect) => void): CsvParser {
  const parse = createCsvParser(onDialect);
  let columns = 0;
  let hasLineEnd = true;

  return (part, isLast) => {
    const records = parse(part, isLast);
    columns ||= records[0]?.length ?? 0;
    if (part) hasLineEnd = part.endsWith('\n');
    // A line without an end is the last record of the last part.
    const lastLength = records.at(-1)?.length ?? columns;
    if (isLast && !hasLineEnd && lastLength < columns) {
      throw new SyntaxError(`expected ${columns} cells in the last row`);
    }
    return records;
  };
}
