import type { AddressInfo } from 'node:net';
import {
  createServer,
  type RequestListener,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { answerUnreadable, watchUnreadable } from './api/answer-unreadable.ts';
import type { Connection } from './api/connection.ts';
import { isLoopback } from './control/is-controllable.ts';
import type { FaultList } from './faults/fault-list.ts';
import { watchDoor } from './faults/watch-door.ts';
import { SandboxError } from './sandbox-error.ts';

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes any that is free. @default 0 */
  readonly port?: number | undefined;
  /** @default '127.0.0.1' */
  readonly hostname?: string | undefined;
  /**
   * Who may use `/_sandbox`: with `loopback` nobody where the server listens on anything else, and
   * there only requests that name loopback; with `on` everybody who reaches the server.
   *
   * @default 'loopback'
   */
  readonly control?: 'loopback' | 'on' | 'off' | undefined;
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

interface ListenParts {
  readonly answer: (request: Request, connection: Connection) => Promise<Response>;
  readonly apiPath: string;
  readonly faults: FaultList;
}

/** @throws SandboxError `invalid_option`, `port_in_use` or `cannot_listen` */
export async function listen(
  { answer, apiPath, faults }: ListenParts,
  { port: wishedPort = 0, hostname = '127.0.0.1', control = 'loopback' }: ListenOptions,
): Promise<SandboxServer> {
  checkListenOptions(wishedPort, control);
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const reply = outgoing as ServerResponse;
      const response = await answer(request, {
        ip: incoming.socket.remoteAddress?.replace(/^::ffff:/, ''),
        cut: (part) => cut(reply, part),
        control: control === 'loopback' && !isLoopback(hostname) ? 'off' : control,
      });
      // The next call has to open a connection, and find none.
      if (door.isShut) reply.shouldKeepAlive = false;
      return response;
    },
    { overrideGlobalObjects: false, errorHandler: answerUnreadable },
  );
  // Without a host there is no URL: the listener says so in the shape of every other error.
  const http = createServer({ requireHostHeader: false });
  // What a request expects beyond an answer isn't there, but the answer is.
  const take: RequestListener = (incoming, outgoing) => void listener(incoming, outgoing);
  http.on('request', take).on('checkExpectation', take);
  watchUnreadable(http);
  await open(http, wishedPort, hostname);
  const { port } = http.address() as AddressInfo;
  const door = watchDoor({ http, faults, listen: () => http.listen(port, hostname) });
  const origin = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      door.release();
      http.close(() => resolve());
      http.closeAllConnections();
    });
  return { url: origin + apiPath, origin, port, close, [Symbol.asyncDispose]: close };
}

/** Anything but a port would be taken for the name of a pipe, an unknown `control` for one that is on. */
function checkListenOptions(port: unknown, control: unknown): void {
  const isPort = Number.isInteger(port) && Number(port) >= 0 && Number(port) <= 65_535;
  if (!isPort) {
    throw new SandboxError('invalid_option', 'port must be a whole number from 0 to 65535.');
  }
  if (control !== 'loopback' && control !== 'on' && control !== 'off') {
    throw new SandboxError('invalid_option', 'control must be loopback, on or off.');
  }
}

/** Ends the connection, after the part of a response where one is given: its length promises more. */
async function cut(outgoing: ServerResponse, part?: Response): Promise<Response> {
  if (part !== undefined) {
    const body = Buffer.from(await part.arrayBuffer());
    const headers = Object.fromEntries(part.headers);
    outgoing.writeHead(part.status, { ...headers, 'content-length': 2 * body.length + 1 });
    await new Promise((resolve) => outgoing.write(body, resolve));
  }
  outgoing.socket?.destroy();
  return RESPONSE_ALREADY_SENT;
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
