import { guardFormulas } from './guard-formulas.ts';
import { type UnifiedSmsMessage, unifiedMessageShape } from './list-unified.ts';
import { readCsv } from './read-csv.ts';
import { readFilename } from './read-filename.ts';
import { requireWholeCsv } from './require-whole-csv.ts';

/**
 * A download of the message history as CSV in progress, of up to a million rows. Read it once, with
 * `body`, `text()` or `rows()`. Leaving the loop over `rows()` early cancels the download.
 */
export interface SmsExport {
  /**
   * The CSV as a stream of bytes. A transfer that breaks off errors the stream. The bytes are not parsed, so
   * a complete response whose file ends within a row is found by `text()` and `rows()` alone.
   */
  readonly body: ReadableStream<Uint8Array>;
  /** The file name in the response; null if it has none. */
  readonly filename: string | null;
  /**
   * Returns the whole CSV as a string, for small exports.
   *
   * @throws ConnectionError if the transfer breaks off
   * @throws UnreadableResponseError (`TRANSFER_CUT`) if the CSV ends within a row
   */
  readonly text: () => Promise<string>;
  /**
   * Returns the rows as messages, in constant memory. Columns are found by their names in the header row, in
   * any order.
   *
   * @throws ConnectionError if the transfer breaks off
   * @throws UnreadableResponseError if the CSV ends within a row, if none of its columns is known, or if a
   *   cell is not of its column's kind, such as a cost that is not a number
   */
  readonly rows: () => AsyncIterableIterator<UnifiedSmsMessage>;
}

/** Makes an {@link SmsExport} from the body of a response. */
export function toSmsExport(
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  isGuarded = false,
): SmsExport {
  let guarded: ReadableStream<Uint8Array> | undefined;
  // Guarding locks the body, so it begins when the bytes are first asked for.
  function readBytes(): ReadableStream<Uint8Array> {
    return isGuarded ? (guarded ??= guardFormulas(body)) : body;
  }
  return {
    get body() {
      return readBytes();
    },
    filename: readFilename(headers.get('content-disposition') ?? ''),
    async text() {
      const csv = await new Response(readBytes()).text();
      requireWholeCsv(csv);
      return csv;
    },
    rows: () => readCsv(body, unifiedMessageShape),
  };
}
