import { createWholeCsvParser } from './create-whole-csv-parser.ts';
import { toCsvError } from './to-csv-error.ts';

/** In characters. Only the records of one part are in memory at a time. */
const partLength = 65_536;

/**
 * Checks that a CSV does not end within a row.
 *
 * @throws UnreadableResponseError (`TRANSFER_CUT`) if it does
 */
export function requireWholeCsv(csv: string): void {
  const parse = createWholeCsvParser();
  try {
    for (let start = 0; start < csv.length; start += partLength) {
      const end = start + partLength;
      parse(csv.slice(start, end), end >= csv.length);
    }
  } catch (error) {
    throw toCsvError(error);
  }
}
