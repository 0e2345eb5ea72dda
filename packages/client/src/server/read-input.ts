import { readBytes } from './read-bytes.ts';
import { refuseInput } from './refuse.ts';

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return refuseInput(400, 'INVALID_BODY', 'input: expected JSON');
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (request.bodyUsed) {
    throw new TypeError('the body was read before the handler got the request: read a clone');
  }
  const body = (request.body ?? []) as AsyncIterable<Uint8Array> | readonly Uint8Array[];
  const bytes = await readBytes(body, maxBytes);
  if (bytes) return new TextDecoder().decode(bytes);
  return refuseInput(413, 'BODY_TOO_LARGE', `body: expected at most ${maxBytes} bytes`);
}

/** A visitor's request: the operation's input, and the names that the browser's client gave the call. */
export interface Asked {
  readonly input?: unknown;
  /** Has every copy of a request that a browser resends by itself. */
  readonly id?: string | undefined;
  /** Has every call of `sendOnce` for one message. */
  readonly key?: string | undefined;
}

const maxIdLength = 200;
const maxKeyLength = 500;

/**
 * Reads a visitor's request: a JSON body with `input`, `id` and `key`, or the `input` in the query of a
 * download link.
 *
 * @throws Refusal if the body is too large, or is not JSON
 */
export async function readInput(request: Request, url: URL, maxBytes: number): Promise<Asked> {
  if (request.method === 'GET') {
    const input = url.searchParams.get('input');
    return input === null ? {} : { input: parse(input) };
  }
  // HTML forms cannot send this content type, so another site cannot post one.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    refuseInput(415, 'INVALID_BODY', 'content-type: expected application/json');
  }
  const body = parse(await readText(request, maxBytes));
  if (typeof body !== 'object' || !body)
    refuseInput(400, 'INVALID_BODY', 'body: expected an object');
  const { input, id, key } = body as Readonly<Record<string, unknown>>;
  return { input, id: readName('id', id, maxIdLength), key: readName('key', key, maxKeyLength) };
}

/** Names are never converted or cut: two calls would meet. */
function readName(field: string, name: unknown, maxLength: number): string | undefined {
  if (name === undefined) return undefined;
  if (typeof name === 'string' && name && name.length <= maxLength) return name;
  const description = `${field}: expected a string of 1 to ${maxLength} characters`;
  return refuseInput(400, 'INVALID_BODY', description);
}
