import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server received it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Responds to a request. */
export type Script = (
  request: SeenRequest,
  response: ServerResponse,
  incoming: IncomingMessage,
) => void | Promise<void>;

/** A real HTTP server that responds by script and records its requests. */
export interface ScriptedServer extends AsyncDisposable {
  /** The origin and the prefix of the API. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly requests: SeenRequest[];
  close(): Promise<void>;
}

/** Starts a server on a free port. Each script responds once, the last one to all further requests. */
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

/** Responds with JSON. */
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

let accepted = 0;

/** The provider's response to a send (contract §1.2), for the recipients of the request's body. */
export function acceptance(body: string): object {
  const { to } = JSON.parse(body) as { readonly to: readonly string[] };
  const results = to.map((dnis) => {
    accepted += 1;
    const message_id = `api_42_1743667200123456789_${accepted.toString(16).padStart(16, '0')}`;
    return { dnis, message_id, segments: 1, status: 'accepted' };
  });
  const summary = { total_recipients: to.length, accepted_count: to.length, encoding: 'GSM-7' };
  return { status: true, results, summary };
}

/** Accepts a send. */
export const accept: Script = (request, response, incoming) =>
  json(200, acceptance(request.body))(request, response, incoming);

/** Responds with a text. */
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

/** Closes the connection without a response. */
export const drop: Script = (_request, _response, incoming) => {
  incoming.socket.destroy();
};
