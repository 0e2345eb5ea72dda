import type { WireRecord } from '../../wire/read.ts';
import type { UnifiedSmsMessage } from '../sms-message.ts';
import { readCsv } from './read-csv.ts';
import type { SmsExport } from './sms-export.ts';

/** Wraps a CSV that is on its way. */
export function toSmsExport(
  body: ReadableStream<Uint8Array>,
  disposition: string | null,
  readRow: (row: WireRecord) => UnifiedSmsMessage,
): SmsExport {
  return {
    body,
    filename: readFilename(disposition),
    text: () => new Response(body).text(),
    rows: () => readCsv(body, readRow),
  };
}

/** The name in a `Content-Disposition` (RFC 6266), without a path. */
function readFilename(disposition: string | null): string | null {
  const name = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  return name?.replace(/^.*[\\/]/, '') ?? null;
}
