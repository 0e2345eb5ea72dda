import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the socket. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers one request. */
export type Script = (
  request: SeenRequest,
  response: ServerResponse,
  incoming: IncomingMessage,
) => void | Promise<void>;

/** A real HTTP server that answers by script and remembers what it was asked. */
export interface ScriptedServer extends AsyncDisposable {
  /** With the API's prefix. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

/** Starts a server on a free port; the scripts answer in turn, the last one all that is left. */
export async function startServer(...scripts: readonly Script[]): Promise<ScriptedServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(parts).toString(),
      };
      const script = scripts[Math.min(requests.length, scripts.length - 1)];
      requests.push(request);
      void script?.(request, response, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    baseUrl: `${origin}/api/v1`,
    origin,
    requests,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Answers JSON. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Script {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers any text. */
export function text(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Script {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Cuts the connection without an answer. */
export const drop: Script = (_request, _response, incoming) => {
  incoming.socket.destroy();
};
