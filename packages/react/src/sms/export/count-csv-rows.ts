import { UnreadableResponseError } from '@23telecom/client';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Bytes between two progress reports: 256 KiB. */
const reportInterval = 262_144;

/** Bytes of a header that are read for its separator: 64 KiB. */
const maxFirstLine = 65_536;

/** Progress of a download. */
export interface ExportProgress {
  /** Rows received, without the header. */
  readonly rows: number;
  /** Bytes received. */
  readonly bytes: number;
}

/**
 * Creates a stream that passes a CSV file through and counts its rows. It reports the progress every
 * 256 KiB and at the end. A line break inside quotes belongs to its row (RFC 4180, 2.6); a doubled
 * quote ends the quotes and opens them again, so it needs no case of its own. Empty lines are not rows. The
 * separator is read from the file as the client reads it. If the file ends within a row, the stream fails
 * with an `UnreadableResponseError`.
 */
export function countCsvRows(
  report: (progress: ExportProgress) => void,
): TransformStream<Uint8Array, Uint8Array> {
  // The header is not a row: it takes the count from -1 to 0.
  let rows = -1;
  let bytes = 0;
  let isQuoted = false;
  let isEmpty = true;
  let last = lineFeed;
  let cells = 0;
  let headerCells = 0;
  /** The first line until it is complete, and then the separator. */
  let firstLine: number[] | undefined = [];
  let separator: number | undefined;

  function reportProgress() {
    report({ rows: Math.max(rows, 0), bytes });
  }

  function endLine() {
    if (isEmpty) return;
    isEmpty = true;
    if (firstLine) {
      const dialect = readDialect(firstLine);
      firstLine = undefined;
      separator = dialect.separator;
      cells = dialect.cells;
      if (dialect.isPreamble) return;
    }
    if (rows++ < 0) headerCells = cells;
    cells = 0;
  }

  return new TransformStream({
    transform(chunk, controller) {
      for (last of chunk) {
        if (last === lineFeed && !isQuoted) {
          endLine();
          continue;
        }
        if (last !== carriageReturn) isEmpty = false;
        if (last === quote) isQuoted = !isQuoted;
        else if (last === separator && !isQuoted) cells++;
        if (firstLine && firstLine.length < maxFirstLine) firstLine.push(last);
      }
      const reports = Math.floor(bytes / reportInterval);
      bytes += chunk.length;
      if (Math.floor(bytes / reportInterval) > reports) reportProgress();
      controller.enqueue(chunk);
    },
    flush() {
      // The last row may lack its line break (RFC 4180, 2.2), but none of its cells.
      const isCut = isQuoted || (!isEmpty && cells < headerCells);
      endLine();
      reportProgress();
      if (isCut) {
        throw new UnreadableResponseError({
          code: 'TRANSFER_CUT',
          description: `the file ends within row ${rows}`,
          operation: 'sms.messages.export',
          retryable: true,
        });
      }
    },
  });
}

/** Reads the separator as the client does: from a line such as `sep=;`, or the first one in the header. */
function readDialect(line: readonly number[]) {
  const text = new TextDecoder().decode(Uint8Array.from(line));
  // The separator may be a tab.
  const declared = /^"?sep=([^"\r])"?\s*$/i.exec(text)?.[1];
  const bare = text.replace(/"[^"]*"/g, '');
  const separator = declared ?? /[,;\t|]/.exec(bare)?.[0] ?? ',';
  return {
    separator: separator.charCodeAt(0),
    isPreamble: declared !== undefined,
    cells: declared === undefined ? bare.split(separator).length - 1 : 0,
  };
}
