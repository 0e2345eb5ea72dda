import type { Reader } from '../../wire/read.ts';
import type { UnifiedSmsMessage } from '../sms-message.ts';
import { readCsv } from './read-csv.ts';
import type { SmsExport } from './sms-export.ts';

/** Wraps a CSV that is on its way. */
export function toSmsExport(
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  readRow: Reader<UnifiedSmsMessage>,
): SmsExport {
  // The name in a Content-Disposition (RFC 6266), without a path.
  const disposition = headers.get('content-disposition') ?? '';
  return {
    body,
    filename: /filename="?(?:[^"]*[\\/])?([^";\\/]+)/i.exec(disposition)?.[1] ?? null,
    text: () => new Response(body).text(),
    rows: () => readCsv(body, readRow),
  };
}
