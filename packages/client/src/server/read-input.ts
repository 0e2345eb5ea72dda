import { refuseInput } from './refuse.ts';

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return refuseInput(400, 'INVALID_BODY', 'expected JSON');
  }
};

const readText = async (request: Request, maxBytes: number): Promise<string> => {
  const chunks: BlobPart[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.length;
    if (size > maxBytes) refuseInput(413, 'BODY_TOO_LARGE', `expected at most ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new Blob(chunks).text();
};

/** What a visitor asks with: the operation's input, and what the browser's half calls this request. */
export interface Asked {
  readonly input?: unknown;
  readonly id?: string | undefined;
}

/** Reads it: `{"input", "id"}` as JSON, or the `input` of a download link's query. */
export const readInput = async (request: Request, maxBytes: number): Promise<Asked> => {
  if (request.method === 'GET') {
    const input = new URL(request.url).searchParams.get('input');
    return input === null ? {} : { input: parse(input) };
  }
  // A form of another site can't send this type.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    refuseInput(415, 'INVALID_BODY', 'expected content-type: application/json');
  }
  const body = parse(await readText(request, maxBytes));
  if (typeof body !== 'object' || !body) refuseInput(400, 'INVALID_BODY', 'expected an object');
  return body as Asked;
};
