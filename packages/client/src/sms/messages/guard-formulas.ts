import type { CsvDialect } from './create-csv-parser.ts';
import { createWholeCsvParser } from './create-whole-csv-parser.ts';
import { toCsvError } from './to-csv-error.ts';

/** Spreadsheets run a cell that begins so as a formula (OWASP, CSV Injection). */
const formula = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** A number or a phone number is not a formula, although it may begin with a sign. */
const number = /^[+-]?[\d.,]+$/;

/**
 * Rewrites a CSV so that a spreadsheet shows each cell as text: a cell that begins like a formula gets an
 * apostrophe in front. Numbers stay as they are, and a guarded file stays the same if it is guarded again.
 *
 * The stream fails with an UnreadableResponseError (`TRANSFER_CUT`) if the CSV ends within a row.
 */
export function guardFormulas(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let dialect: CsvDialect | undefined;
  const parse = createWholeCsvParser((found) => (dialect = found));

  function parseOrThrow(part: string, isLast: boolean): string[][] {
    try {
      return parse(part, isLast);
    } catch (error) {
      throw toCsvError(error);
    }
  }

  function rewrite(part: string, isLast: boolean): Uint8Array {
    const isFirst = !dialect;
    const records = parseOrThrow(part, isLast);
    const { separator, preamble } = dialect ?? { separator: ',', preamble: '' };
    const lines = records.map(
      (cells) => `${cells.map((cell) => writeCell(cell, separator)).join(separator)}\r\n`,
    );
    if (isFirst && preamble) lines.unshift(`${preamble}\r\n`);
    return encoder.encode(lines.join(''));
  }

  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const bytes = rewrite(decoder.decode(chunk, { stream: true }), false);
        if (bytes.length) controller.enqueue(bytes);
      },
      flush(controller) {
        controller.enqueue(rewrite(decoder.decode(), true));
      },
    }),
  );
}

function writeCell(cell: string, separator: string): string {
  const safe = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
  const isQuoted = /["\r\n]|^\s|\s$/.test(safe) || safe.includes(separator);
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
