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

const toBody = (request: NodeRequest): BodyInit => {
  // Node's own `Request` takes whatever can be iterated.
  const body = request.body ?? request;
  const isParsed =
    typeof body === 'object' && !(Symbol.asyncIterator in body || ArrayBuffer.isView(body));
  return isParsed ? JSON.stringify(body) : (body as BodyInit);
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
