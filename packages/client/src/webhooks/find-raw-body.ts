import type { WebhookRequest } from './webhook-request.ts';

/** A body, or a part of it: text, bytes in any form, or a blob. */
export type Chunk = string | ArrayBuffer | ArrayBufferView | Blob;

/** Decodes to more than the maximum of a body: the rest of a longer one need not be decoded. */
const maxBase64Length = 65_536;

/**
 * Finds the raw body of a request, as a stream or a list of chunks.
 *
 * @throws TypeError if there is none, for example because a body parser replaced it
 */
export function findRawBody(
  request: Omit<WebhookRequest, 'headers'>,
): AsyncIterable<Chunk> | Iterable<Chunk> {
  const { rawBody, body, raw, isBase64Encoded } = request;
  if (isBase64Encoded) {
    const bytes = atob(String(body).slice(0, maxBase64Length));
    return [Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))];
  }
  // Express 4 gives a request whose body it did not parse the body `{}`: the request, which is the stream
  // of its body, comes last for that case.
  const found = [rawBody, body, raw, request].find((value) => isChunk(value) || isStream(value));
  return isStream(found) ? found : [found as Chunk];
}

/**
 * Whether a value is a chunk that is not empty. It compares the value's tag: `instanceof` fails in the realms
 * of Jest, and JSON cannot set a tag.
 */
function isChunk(value: unknown): boolean {
  const tag = Object.prototype.toString.call(value);
  const isRaw = ArrayBuffer.isView(value) || /^.object (String|ArrayBuffer|Blob|File)\b/.test(tag);
  return isRaw && (value as string).length !== 0;
}

function isStream(value: unknown): value is AsyncIterable<Chunk> {
  return Symbol.asyncIterator in Object(value);
}
