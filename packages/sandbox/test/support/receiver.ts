import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

/**
 * Returns the HTTP status for a request, given the number of earlier requests. `null` never
 * responds, `'drop'` drops the connection.
 */
type RespondNext = (count: number) => number | null | 'drop';

/** Opens a webhook receiver on a real socket. */
export async function openReceiver(respondNext: RespondNext = () => 204): Promise<Receiver> {
  const received: Received[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body,
        json: JSON.parse(body) as unknown,
      });
      const reply = respondNext(received.length - 1);
      if (reply === 'drop') request.socket.destroy();
      else if (reply !== null) response.writeHead(reply, { Location: '/elsewhere' }).end('fine');
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
