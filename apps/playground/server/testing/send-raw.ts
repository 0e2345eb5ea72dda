import { once } from 'node:events';
import { connect } from 'node:net';

/** A request as it goes over the socket: a browser or a library would refuse to send some of these. */
export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  /** Header lines; an empty value sends the header without one, undefined leaves it out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  /** A string goes with its Content-Length; other pieces go one by one, until there is a response. */
  readonly body?: string | Iterable<string>;
}

/** The beginning of a response. */
export interface RawResponse {
  /** 0 if the connection was closed without a response. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Writes a request to a socket, and reads the response until its head and the rest of that packet came. */
export function sendRaw(url: string, request: RawRequest = {}): Promise<RawResponse> {
  const { hostname, port, host } = new URL(url);
  const { method = 'GET', target = '/', body = '' } = request;
  const headers: NonNullable<RawRequest['headers']> = { Host: host, ...request.headers };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`),
  );
  const pieces = typeof body === 'string' ? undefined : body;
  const whole = typeof body === 'string' ? body : '';
  if (pieces) lines.push('Transfer-Encoding: chunked');
  else if (whole !== '') lines.push(`Content-Length: ${Buffer.byteLength(whole)}`);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    function finish(): void {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      socket.destroy();
      resolve({ status, head, body: rest.join('\r\n\r\n') });
    }
    socket.on('error', reject);
    socket.on('close', finish);
    socket.on('data', (bytes) => {
      text += bytes.toString();
      // An event stream stays open.
      if (text.includes('\r\n\r\n')) finish();
    });
    socket.write([`${method} ${target} HTTP/1.1`, ...lines, '', whole].join('\r\n'));
    async function writePieces(): Promise<void> {
      for (const piece of pieces ?? []) {
        if (socket.destroyed) return;
        const size = Buffer.byteLength(piece).toString(16);
        if (!socket.write(`${size}\r\n${piece}\r\n`)) await once(socket, 'drain');
      }
      socket.write('0\r\n\r\n');
    }
    if (pieces) writePieces().catch(reject);
  });
}
