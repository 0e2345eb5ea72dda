import { fail } from './verification-error.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** Far above any payload of the service, so that an unsigned request can't fill the memory. */
const maxBytes = 32_768;

interface Source extends Omit<WebhookRequest, 'headers'> {
  /** What Google's functions framework and many Express setups keep beside the parsed body. */
  readonly rawBody?: unknown;
}

/** Reads what is signed: the timestamp as it stands in its header, a dot, the raw body. */
export const readSignedBytes = async (
  timestamp: string | number,
  source: Source,
): Promise<Blob> => {
  const parts: BlobPart[] = [`${timestamp}.`];
  let size = 0;
  // A request of node:http is its own stream.
  const body = source.rawBody ?? source.body ?? source;
  const isWhole = typeof body === 'string' || ArrayBuffer.isView(body);
  try {
    for await (const chunk of (isWhole ? [body] : body) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      size += chunk.length;
      if (size > maxBytes) break;
      parts.push(chunk);
    }
  } catch {
    // A parsed object is not iterable; a stream that has another reader refuses.
  }
  // No webhook is empty: what was read before has nothing left.
  if (!size) {
    fail(
      'body_not_raw',
      'The body was read or parsed before: in Express, use express.raw({ type: "*/*" }) here, not express.json()',
    );
  }
  return new Blob(parts);
};
