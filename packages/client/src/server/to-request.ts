/** The request of `node:http`, Express or Fastify, as far as it is used. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Where Express keeps the path before a router took its part. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: object;
  /** What a parser made of the body. */
  readonly body?: unknown;
}

const toStream = (source: AsyncIterable<unknown>) => {
  const chunks: AsyncIterator<unknown, unknown> = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
};

const toBody = (request: NodeRequest): BodyInit => {
  const { body } = request;
  if (body === undefined || body === null) return toStream(request);
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return body as BodyInit;
  return JSON.stringify(body);
};

/** The request of Node as the one of `fetch`. */
export const toRequest = (request: NodeRequest, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // HTTP/2's own, such as `:path`, are no headers.
    if (value !== undefined && !name.startsWith(':')) {
      for (const one of [value].flat()) headers.append(name, one);
    }
  }
  const host = [request.headers[':authority'] ?? request.headers.host ?? 'localhost'].flat();
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const url = new URL(request.originalUrl ?? request.url ?? '/', `${scheme}://${host[0] ?? ''}`);
  const { method = 'GET' } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : toBody(request);
  // Streams need `duplex`, which the types of the browser don't know.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' };
  return new Request(url, init);
};
