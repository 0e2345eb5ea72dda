import { connect, type Socket } from 'node:net';
import { listenRaw, type Listening } from './servers.ts';

/** Faults that a connection to the provider can have, each at one point of one exchange. */
export const faults = [
  'none',
  'close at accept',
  'reset at accept',
  'close within the request head',
  'close within the request body',
  'close after the request',
  'reset after the request',
  'close before the response',
  'reset before the response',
  'close within the response head',
  'close within the response body',
  'reset within the response body',
  'delay the response',
  'never respond',
  'repeat the response',
  'repeat the response later',
  'garbage for a response',
  '421 for a response',
  '502 for a response',
  'response of an earlier send for a request that was lost',
  '429 in place of the provider',
  'DB_ERROR of the provider',
] as const;

/** A member of {@link faults}. */
export type Fault = (typeof faults)[number];

/** A TCP proxy before the provider that draws a fault for each exchange. */
export interface FaultProxy extends Listening {
  /** Number of exchanges with each fault. */
  readonly hits: ReadonlyMap<Fault, number>;
}

/**
 * Starts the proxy. It speaks HTTP/1.1 just enough to find where a request and a response end, and
 * keeps connections alive, so that a fault can reach the next exchange.
 */
export function startFaultProxy(target: number, draw: () => Fault): Promise<FaultProxy> {
  const hits = new Map<Fault, number>();
  let earlier: Buffer | undefined;

  function serve(socket: Socket): void {
    let fault = draw();
    function hit(): void {
      hits.set(fault, (hits.get(fault) ?? 0) + 1);
    }
    if (fault.endsWith('at accept')) {
      hit();
      end(socket, fault);
      return;
    }
    let request = Buffer.alloc(0);
    socket.on('data', (part) => {
      request = Buffer.concat([request, part]);
      const size = sizeOf(request);
      if (fault === 'close within the request head' || fault === 'close within the request body') {
        // The part that the provider gets ends before its last byte.
        const cut = fault.endsWith('head') ? 40 : Math.max(0, request.length - 10);
        hit();
        const upstream = connect(target, '127.0.0.1', () => {
          upstream.end(request.subarray(0, cut), () => upstream.destroy());
        }).on('error', () => undefined);
        socket.destroy();
        return;
      }
      if (size === null || request.length < size) return;
      const whole = request.subarray(0, size);
      request = request.subarray(size);
      hit();
      // The provider is gone at the end of a test: then there is nothing left to pass on.
      exchange(socket, whole, fault).then(
        () => (fault = draw()),
        () => socket.destroy(),
      );
    });
  }

  async function exchange(socket: Socket, request: Buffer, fault: Fault): Promise<void> {
    if (fault.endsWith('after the request')) {
      // The test does not wait for this response: the provider may close before it responds.
      ask(target, request).catch(() => undefined);
      end(socket, fault);
      return;
    }
    switch (fault) {
      case 'response of an earlier send for a request that was lost':
        if (earlier) socket.write(earlier);
        else socket.destroy();
        return;
      case '429 in place of the provider':
        socket.write(toResponse('429 Too Many Requests', ''));
        return;
      case 'DB_ERROR of the provider':
        socket.write(toResponse('500 Internal Server Error', '{"error_code":"DB_ERROR"}'));
        return;
      default:
    }
    const response = await ask(target, request);
    earlier = response;
    switch (fault) {
      case 'never respond':
        return;
      case 'delay the response':
        await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 250));
        break;
      case 'close within the response head':
      case 'close within the response body':
      case 'reset within the response body': {
        const cut = fault.endsWith('head') ? 20 : response.length - 10;
        socket.write(response.subarray(0, cut), () => setTimeout(() => end(socket, fault), 5));
        return;
      }
      case 'repeat the response':
        socket.write(Buffer.concat([response, response]));
        return;
      case 'repeat the response later':
        socket.write(response);
        setTimeout(() => socket.write(response), Math.random() * 10);
        return;
      case 'garbage for a response':
        socket.write('220 mail.example.com ESMTP\r\n\r\n');
        return;
      case '421 for a response':
        socket.write(toResponse('421 Misdirected Request', ''));
        return;
      case '502 for a response':
        socket.write(toResponse('502 Bad Gateway', ''));
        return;
      default:
        if (fault.endsWith('before the response')) {
          end(socket, fault);
          return;
        }
    }
    socket.write(response);
  }

  return listenRaw(serve).then((listening) => ({ ...listening, hits }));
}

/** Sends a request to the provider and returns its whole response. */
function ask(target: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let response = Buffer.alloc(0);
    const upstream = connect(target, '127.0.0.1', () => upstream.write(request));
    upstream.on('error', reject).on('data', (part) => {
      response = Buffer.concat([response, part]);
      const size = sizeOf(response);
      if (size === null || response.length < size) return;
      upstream.destroy();
      resolve(response.subarray(0, size));
    });
  });
}

function toResponse(status: string, body: string): string {
  return `HTTP/1.1 ${status}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** Length of the message that a buffer begins with; null while its head is not complete. */
function sizeOf(buffer: Buffer): number | null {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /content-length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1] ?? 0;
  return head + 4 + Number(length);
}

function end(socket: Socket, fault: Fault): void {
  if (fault.startsWith('reset')) socket.resetAndDestroy();
  else socket.destroy();
}
