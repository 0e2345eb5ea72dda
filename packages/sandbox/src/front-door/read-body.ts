/**
 * Reads the body of a request as text; undefined if it has more bytes than allowed. The rest is then
 * left unread: a server ends such a connection after its response.
 */
export async function readBody(request: Request, maxBytes: number): Promise<string | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return '';
  const length = request.headers.get('Content-Length');
  if (Number(length) > maxBytes) return undefined;
  // A server reads no more than the declared length. Some browsers have no `body`.
  if (length !== null || !request.body) return limit(await request.text(), maxBytes);
  return readStream(request.body, maxBytes);
}

function limit(text: string, maxBytes: number): string | undefined {
  return text.length > maxBytes ? undefined : text;
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<string | undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      reader.releaseLock();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
