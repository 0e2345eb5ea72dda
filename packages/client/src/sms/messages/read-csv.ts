import { UnreadableResponseError } from '../../errors/unreadable-response-error.ts';
import type { Shape } from '../../wire/read.ts';
import { rowOf } from '../../wire/row-of.ts';
import { createCsvParser } from './create-csv-parser.ts';

/** Reads a CSV with a header row, row by row as it comes; stopping early cancels the stream. */
export async function* readCsv<Row>(
  body: ReadableStream<Uint8Array>,
  shape: Shape<Row>,
): AsyncIterableIterator<Row> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createCsvParser();
  let columns = 0;
  let readRow: ReturnType<typeof rowOf<Row>> | undefined;
  let isLast = false;
  try {
    while (!isLast) {
      const { done, value } = await reader.read();
      isLast = done;
      const records = parse(decoder.decode(value, { stream: !done }), done);
      const lastRecord = records.at(-1);
      for (const cells of records) {
        if (!readRow) {
          readRow = rowOf(shape, cells);
          columns = cells.length;
          continue;
        }
        // Only the end of a file that is cut can lack cells.
        if (isLast && cells === lastRecord && cells.length < columns) throw new SyntaxError();
        yield readRow(cells);
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableResponseError({
      code: 'TRANSFER_CUT',
      description: 'the CSV ends in the middle of a row',
      operation: 'sms.messages.export',
      attempts: 1,
      retryable: true,
    });
  } finally {
    if (!isLast) await reader.cancel().catch(() => undefined);
  }
}
