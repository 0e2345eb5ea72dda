import { fail } from './verification-error.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** Far above any payload of the service, so that an unsigned request can't fill the memory. */
const maxBytes = 32_768;

/** Bytes; or text, for a body that was read as text. */
type Chunk = Uint8Array<ArrayBuffer> | string;

interface Source extends Omit<WebhookRequest, 'headers'> {
  /** What Google's functions framework and many Express setups keep beside the parsed body. */
  readonly rawBody?: unknown;
}

/** Reads what is signed: the timestamp as it stands in its header, a dot, the raw body. */
export const readSignedBytes = async (
  timestamp: string | number,
  source: Source,
): Promise<ArrayBuffer> => {
  const parts: BlobPart[] = [`${timestamp}.`];
  let size = 0;
  // A request of node:http is its own stream.
  const body = source.rawBody ?? source.body ?? source;
  try {
    // A parsed object is not iterable; a stream that has another reader refuses.
    for await (const chunk of (ArrayBuffer.isView(body) ? [body] : body) as AsyncIterable<Chunk>) {
      size += chunk.length;
      if (size > maxBytes) break;
      parts.push(chunk);
    }
  } catch {
    size = 0;
  }
  // No webhook is empty: what was read before has nothing left.
  if (!size)
    fail('body_not_raw', 'In Express, use express.raw({ type: "*/*" }), not express.json()');
  return new Blob(parts).arrayBuffer();
};
