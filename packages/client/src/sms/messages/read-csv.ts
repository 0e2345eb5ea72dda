import type { WireRecord } from '../../wire/read.ts';
import { createCsvParser } from './csv-parser.ts';

/** Reads a CSV with a header row, row by row as it comes; stopping early cancels the stream. */
export async function* readCsv<Row>(
  body: ReadableStream<Uint8Array>,
  readRow: (row: WireRecord) => Row,
): AsyncIterableIterator<Row> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parser = createCsvParser();
  let names: readonly string[] | undefined;
  let isDone = false;
  try {
    while (!isDone) {
      const { done, value } = await reader.read();
      isDone = done;
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      for (const cells of parser(text, done)) {
        if (names) yield readRow(toRecord(names, cells));
        else names = cells;
      }
    }
  } finally {
    if (!isDone) await reader.cancel().catch(() => undefined);
  }
}

function toRecord(names: readonly string[], cells: readonly string[]): WireRecord {
  const record: Record<string, string | undefined> = {};
  for (const [index, name] of names.entries()) record[name] = cells[index];
  return record;
}
