/** The part of a `node:http`, Express or Fastify request that the handler uses. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Express keeps the full URL here; in a router, `url` lacks the prefix of its mount path. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: object;
  /** The result of a body parser. */
  readonly body?: unknown;
  /** Whether the body was read from the stream, by a body parser for example. */
  readonly readableDidRead?: boolean | undefined;
}

function toBody(request: NodeRequest): BodyInit {
  // Express 4 gives a request whose body it did not parse the body `{}`: the stream is still unread then.
  const isUnread = request.readableDidRead === false && isEmpty(request.body);
  const body = isUnread ? request : (request.body ?? request);
  const isParsed =
    typeof body === 'object' && !(Symbol.asyncIterator in body || ArrayBuffer.isView(body));
  // Node's `Request` accepts any async iterable as a body, contrary to its types.
  return isParsed ? JSON.stringify(body) : (body as BodyInit);
}

/** Whether a body is `{}`, an empty text or empty bytes. */
function isEmpty(body: unknown): boolean {
  return Object.keys(Object(body) as object).length === 0;
}

/** Turns a Node request into a `Request` of the Fetch API. */
export function toRequest(request: NodeRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // Pseudo-headers of HTTP/2, such as `:path`, are not allowed in `Headers`.
    if (value !== undefined && !name.startsWith(':')) {
      for (const single of [value].flat()) headers.append(name, single);
    }
  }
  const host = [request.headers[':authority'] ?? request.headers.host ?? 'localhost'].flat();
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const url = new URL(request.originalUrl ?? request.url ?? '/', `${scheme}://${host[0] ?? ''}`);
  const { method = 'GET' } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : toBody(request);
  // A stream as body needs `duplex`, which is missing in TypeScript's DOM types.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' };
  return new Request(url, init);
}
