import {
  createServer,
  type RequestListener,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { apiPath } from '../../contract/api-path.ts';
import { isLoopback } from '../../control/is-controllable.ts';
import type { FaultList } from '../../faults/fault-list.ts';
import type { Pipeline } from '../../front-door/pipeline.ts';
import { checkNames, checkOption } from '../../sandbox/check-option.ts';
import { asyncDispose } from '../../shared/async-dispose.ts';
import type { Check } from '../../shared/check.ts';
import { filledText, object, oneOf, wholeNumber } from '../../shared/checks.ts';
import { SandboxError } from '../../shared/sandbox-error.ts';
import { respondUnreadable, watchUnreadable } from './respond-unreadable.ts';
import { refuseConnections } from './refuse-connections.ts';
import type { ListenOptions, SandboxServer } from './sandbox-server.ts';

interface ListenParts {
  readonly pipeline: Pipeline;
  readonly faults: FaultList;
}

const listenChecks: { readonly [Name in keyof Required<ListenOptions>]: Check } = {
  // Node would take any other port for the name of a pipe.
  port: wholeNumber(0, 65_535),
  hostname: filledText,
  control: oneOf('loopback', 'on', 'off'),
};

/** @throws SandboxError `INVALID_OPTION`, `PORT_IN_USE` or `CANNOT_LISTEN` */
export async function listen(
  { pipeline, faults }: ListenParts,
  options: ListenOptions,
): Promise<SandboxServer> {
  checkOption('options', options, object);
  checkNames(Object.entries(options), listenChecks);
  const { port: wishedPort = 0, hostname = '127.0.0.1', control = 'loopback' } = options;
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const reply = outgoing as ServerResponse;
      const response = await pipeline(request, {
        ip: incoming.socket.remoteAddress?.replace(/^::ffff:/, ''),
        cut: (part) => cut(reply, part),
        control: control === 'loopback' && !isLoopback(hostname) ? 'off' : control,
      });
      // Make the next call open a connection, so that it is refused.
      if (faults.refusal() !== undefined) reply.shouldKeepAlive = false;
      return response;
    },
    { overrideGlobalObjects: false, errorHandler: respondUnreadable },
  );
  // Let requests without a host through: the listener rejects them in the shape of every other error.
  const http = createServer({ requireHostHeader: false });
  // Node would reject an unknown `Expect` header with 417; treat such requests like any other.
  const take: RequestListener = (incoming, outgoing) => void listener(incoming, outgoing);
  http.on('request', take).on('checkExpectation', take);
  watchUnreadable(http);
  await open(http, wishedPort, hostname);
  const { port } = http.address() as AddressInfo;
  const stopRefusing = refuseConnections({
    http,
    faults,
    listen: () => http.listen(port, hostname),
  });
  const origin = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
  function close(): Promise<void> {
    return new Promise((resolve) => {
      stopRefusing();
      http.close(() => resolve());
      http.closeAllConnections();
    });
  }
  return { url: origin + apiPath, origin, port, close, [asyncDispose]: close };
}

/** Ends the connection. If a part of a response is given, sends it first with a length that promises more. */
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
    function fail(error: NodeJS.ErrnoException): void {
      const isTaken = error.code === 'EADDRINUSE';
      const problem = isTaken
        ? `Port ${port} is in use: choose another, or 0 for any that is free.`
        : `Can't listen on ${hostname}:${port} (${error.code ?? error.message}).`;
      reject(
        new SandboxError(isTaken ? 'PORT_IN_USE' : 'CANNOT_LISTEN', problem, { cause: error }),
      );
    }
    http.once('error', fail);
    http.listen(port, hostname, () => {
      http.off('error', fail);
      resolve();
    });
  });
}
