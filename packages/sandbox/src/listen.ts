import type { AddressInfo } from 'node:net';
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Connection } from './api/connection.ts';
import { SandboxError } from './sandbox-error.ts';

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes any that is free. @default 0 */
  readonly port?: number | undefined;
  /** @default '127.0.0.1' */
  readonly hostname?: string | undefined;
}

/** A sandbox on a socket. */
export interface SandboxServer {
  /** The API's base URL, as `http://127.0.0.1:2323/api/v1`. */
  readonly url: string;
  /** As `http://127.0.0.1:2323`. */
  readonly origin: string;
  readonly port: number;
  /** Ends every connection; a second call does nothing. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

type Answer = (request: Request, connection: Connection) => Promise<Response>;

/** @throws SandboxError `port_in_use` or `cannot_listen` */
export async function listen(
  answer: Answer,
  apiPath: string,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions,
): Promise<SandboxServer> {
  const isLoopback = /^(localhost|127\..+|::1)$/.test(hostname);
  const listener = getRequestListener(
    (request, env) => answer(request, describe(env.incoming as IncomingMessage, isLoopback)),
    { overrideGlobalObjects: false },
  );
  const http = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await open(http, port, hostname);
  const address = http.address() as AddressInfo;
  const origin = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    });
  return { url: origin + apiPath, origin, port: address.port, close, [Symbol.asyncDispose]: close };
}

function describe(incoming: IncomingMessage, isLoopback: boolean): Connection {
  return {
    ip: incoming.socket.remoteAddress?.replace(/^::ffff:/, ''),
    destroy: () => incoming.socket.destroy(),
    isLoopback,
  };
}

function open(http: HttpServer, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const problem = isTaken
        ? `Port ${port} is in use: choose another, or 0 for any that is free.`
        : `Can't listen on ${hostname}:${port} (${error.code ?? error.message}).`;
      reject(
        new SandboxError(isTaken ? 'port_in_use' : 'cannot_listen', problem, { cause: error }),
      );
    });
    http.listen(port, hostname, resolve);
  });
}
