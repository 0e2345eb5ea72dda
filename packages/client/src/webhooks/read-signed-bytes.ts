import { type Chunk, findRawBody } from './find-raw-body.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** Far above any payload of the provider. The limit keeps unsigned requests from filling the memory. */
const maxBytes = 32_768;

/** Reads the signed bytes: the timestamp as it is in its header, a dot, and the raw body. */
export async function readSignedBytes(
  timestamp: string | number,
  request: Omit<WebhookRequest, 'headers'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = new TextEncoder().encode(`${timestamp}.`);
  const bytes = new Uint8Array(start.length + maxBytes);
  bytes.set(start);
  let size = start.length;
  let failure: unknown;
  try {
    for await (const chunk of findRawBody(request)) {
      const part = await toBytes(chunk);
      // Throws a RangeError if there is no room.
      bytes.set(part, size);
      size += part.length;
    }
  } catch (error) {
    // There is no raw body, or too much, or the stream is locked, broke off or carries objects.
    failure = error;
    size = 0;
  }
  // A webhook is never empty, so an empty body has been read before.
  if (size <= start.length) (await import('./reject-body.ts')).rejectBody(request, failure);
  return bytes.slice(0, size);
}

async function toBytes(chunk: Chunk): Promise<Uint8Array> {
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  if (ArrayBuffer.isView(chunk)) {
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  return new Uint8Array('size' in chunk ? await chunk.arrayBuffer() : chunk);
}
