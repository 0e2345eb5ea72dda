import type { Shape } from '../../codec/read.ts';
import { CellError } from '../../codec/read-cell.ts';
import { rowOf } from '../../codec/row-of.ts';
import { createWholeCsvParser } from './create-whole-csv-parser.ts';
import { toCsvError } from './to-csv-error.ts';

/**
 * Reads the rows of a CSV with a header row as they arrive. Leaving the loop early cancels the stream.
 *
 * @throws UnreadableResponseError (`TRANSFER_CUT`) if the last row is incomplete
 * @throws UnreadableResponseError (`UNREADABLE_RESPONSE`) if no column is known, or a cell is of another kind
 */
export async function* readCsv<Row>(
  body: ReadableStream<Uint8Array>,
  shape: Shape<Row>,
): AsyncIterableIterator<Row> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createWholeCsvParser();
  let columns = 0;
  let rows = 0;
  let readRow: ReturnType<typeof rowOf<Row>> | undefined;
  let isLast = false;
  try {
    while (!isLast) {
      const { done, value } = await reader.read();
      isLast = done;
      const records = parse(decoder.decode(value, { stream: !done }), done);
      for (const cells of records) {
        if (!readRow) {
          readRow = rowOf(shape, cells);
          columns = cells.length;
          continue;
        }
        rows += 1;
        if (cells.length !== columns) checkLength(cells, columns);
        yield readRow(cells);
      }
    }
  } catch (error) {
    throw toCsvError(error, rows ? `row ${rows}: ` : '');
  } finally {
    if (!isLast) await reader.cancel().catch(() => undefined);
  }
}

/** Checks a row whose number of cells differs from the header's. Empty cells after the last column are fine. */
function checkLength(cells: readonly string[], columns: number): void {
  if (cells.length < columns || cells.slice(columns).some((cell) => cell.trim())) {
    throw new CellError(`expected ${columns} cells, got ${cells.length}`);
  }
}
