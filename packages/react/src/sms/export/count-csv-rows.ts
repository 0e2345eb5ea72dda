import { UnreadableResponseError } from '@23telecom/client';

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;

/** A report every 256 KiB: 2 ** 18 octets. */
const reportBits = 18;

/** How far a download is. */
export interface ExportProgress {
  /** Rows received, without the header. */
  readonly rows: number;
  /** Octets received. */
  readonly bytes: number;
}

/**
 * Passes a CSV file through and counts its rows, reporting now and then and at the end. A line break
 * inside quotes belongs to its row (RFC 4180, 2.6); a doubled quote closes and opens again, which
 * comes to the same. A file that ends within a row fails with `UnreadableResponseError`.
 */
export const countCsvRows = (
  report: (progress: ExportProgress) => void,
): TransformStream<Uint8Array, Uint8Array> => {
  // The first line is the header.
  let rows = -1;
  let bytes = 0;
  let isQuoted = false;
  let last = lineFeed;
  let cells = 0;
  let headerCells = 0;
  const tell = () => report({ rows: Math.max(rows, 0), bytes });
  return new TransformStream({
    transform(chunk, controller) {
      for (last of chunk) {
        if (last === quote) isQuoted = !isQuoted;
        else if (isQuoted) continue;
        else if (last === comma) cells++;
        else if (last === lineFeed) {
          if (rows++ < 0) headerCells = cells;
          cells = 0;
        }
      }
      const reported = bytes >> reportBits;
      bytes += chunk.length;
      if (bytes >> reportBits !== reported) tell();
      controller.enqueue(chunk);
    },
    flush() {
      // The last row may end without a line break (RFC 4180, 2.2), but not without all its cells.
      if (last !== lineFeed) rows++;
      tell();
      if (isQuoted || (last !== lineFeed && cells < headerCells)) {
        throw new UnreadableResponseError({
          code: 'TRANSFER_CUT',
          description: `the file ends within row ${rows}`,
          operation: 'sms.messages.export',
          retryable: true,
        });
      }
    },
  });
};
