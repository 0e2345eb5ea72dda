import type { Shape } from '../../wire/read.ts';
import type { UnifiedSmsMessage } from '../sms-message.ts';
import { readCsv } from './read-csv.ts';
import type { SmsExport } from './sms-export.ts';

/** Wraps a CSV that is on its way. */
export function toSmsExport(
  body: ReadableStream<Uint8Array>,
  headers: Headers,
  shape: Shape<UnifiedSmsMessage>,
): SmsExport {
  return {
    body,
    filename: readFilename(headers.get('content-disposition') ?? ''),
    text: () => new Response(body).text(),
    rows: () => readCsv(body, shape),
  };
}

/** The name in a `Content-Disposition` (RFC 6266), in its plain or its escaped form, without a path. */
function readFilename(disposition: string): string | null {
  const match = /filename(?:\*=utf-8''|="?)([^";]+)/i.exec(disposition);
  const escaped = match?.[1] ?? '';
  // An escape that is none stands for itself.
  const name = escaped.replace(/(%[\da-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return name.replace(/.*[\\/]/s, '') || null;
}
