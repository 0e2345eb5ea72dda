import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

/** What answers a path that is not the server's own. */
export interface Page {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

export interface PlaygroundServer {
  readonly http: Server;
  readonly url: string;
  readonly handle: (fetch: Fetch, page: Page) => void;
  readonly close: () => Promise<void>;
}

const hostname = '127.0.0.1';
const portsToTry = 20;

/** Listens on the first free port from `port` on, so that a taken one stops nobody. */
export async function listen(port: number): Promise<PlaygroundServer> {
  const http = createServer();
  await listenOnFreePort(http, port);
  return {
    http,
    url: `http://${hostname}:${(http.address() as AddressInfo).port}`,
    handle: (fetch, page) => {
      const own = getRequestListener(fetch);
      http.on('request', (request, response) => {
        if (/^\/(api|webhooks)\//.test(request.url ?? '')) void own(request, response);
        else page.serve(request, response);
      });
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

async function listenOnFreePort(http: Server, first: number): Promise<void> {
  for (let port = first; port < first + portsToTry; port += 1) {
    if (await canListen(http, port)) return;
  }
  throw new Error(
    `Ports ${first} to ${first + portsToTry - 1} are taken. Choose another: PORT=4000 npm start`,
  );
}

function canListen(http: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      http.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      http.off('error', onError);
      resolve(true);
    };
    http.once('error', onError).once('listening', onListening).listen(port, hostname);
  });
}
