import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { acceptance } from '../support/scripted-server.ts';

/** A server on a free loopback port. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
}

/** Lets a server listen; disposing destroys its connections. */
export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A raw TCP server. */
export function listenRaw(onSocket: (socket: Socket) => void): Promise<Listening> {
  return listen(createServer(onSocket));
}

/** A raw TLS server; `onSocket` gets the connection once the handshake is done. */
export function listenTls(
  options: TlsOptions,
  onSocket: (socket: Socket) => void,
): Promise<Listening> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  return listen(server.on('tlsClientError', () => undefined));
}

/** An HTTP server that accepts sends and counts them. */
export async function listenAccepting(): Promise<Listening & { readonly count: () => number }> {
  let count = 0;
  const server = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      count += 1;
      response.end(JSON.stringify(acceptance(body)));
    });
  });
  return {
    ...(await listen(server.on('clientError', (_, socket) => socket.destroy()))),
    count: () => count,
  };
}

/**
 * A black hole: a stopped process listens with a backlog that is full, so that the kernel drops each
 * further attempt to connect.
 */
export async function listenNever(): Promise<Listening> {
  const script = `
    const net = require('node:net');
    const server = net.createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      console.log(server.address().port);
    });`;
  const child: ChildProcess = spawn(process.execPath, ['-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  const port = Number(String(line));
  child.kill('SIGSTOP');
  const fillers = Array.from({ length: 8 }, () =>
    connect(port, '127.0.0.1').on('error', () => undefined),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    port,
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) filler.destroy();
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
