import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Guard } from './security/create-guard.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves every path except those of the server's own routes. */
export interface Page {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

/** A listening HTTP server. */
export interface PlaygroundServer {
  readonly url: string;
  /** Emits `upgrade` for WebSockets that the guard has admitted. */
  readonly sockets: Server;
  readonly handle: (guard: Guard, fetch: Fetch, page: Page) => void;
  readonly close: () => Promise<void>;
}

const hostname = '127.0.0.1';
const portsToTry = 20;
const ownRoutes = /^\/(webhooks\/|(api|sign-in)(\/|\?|$))/;

/** Listens on localhost, on the first free port from `port` upwards. */
export async function listen(port: number): Promise<PlaygroundServer> {
  const http = createServer();
  // It never listens: it only passes on the upgrades that the guard admits.
  const sockets = createServer();
  await listenOnFreePort(http, port);
  return {
    sockets,
    url: `http://${hostname}:${(http.address() as AddressInfo).port}`,
    handle: (guard, fetch, page) => {
      const own = getRequestListener(fetch);
      http.on('request', (request, response) => {
        if (!guard.admit(request, response)) return;
        if (ownRoutes.test(request.url ?? '')) void own(request, response);
        else page.serve(request, response);
      });
      http.on('upgrade', (request, socket, head) => {
        const isTaken =
          guard.admitUpgrade(request) && sockets.emit('upgrade', request, socket, head);
        if (!isTaken) socket.destroy();
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
    `Ports ${first} to ${first + portsToTry - 1} are in use. Choose another: PORT=4000 npm start`,
  );
}

function canListen(http: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    function onError(error: NodeJS.ErrnoException): void {
      http.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    }
    function onListening(): void {
      http.off('error', onError);
      resolve(true);
    }
    http.once('error', onError).once('listening', onListening).listen(port, hostname);
  });
}
