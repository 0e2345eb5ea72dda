import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { collect } from './support/collect.ts';
import { fastOptions } from './support/fast-clock.ts';
import { json, type Script, startServer, text } from './support/scripted-server.ts';

// Servers that mean harm, or have gone mad. A send to one of them is never made twice.

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const jsonType = { 'content-type': 'application/json' };

async function open(script: Script) {
  const server = await startServer(script);
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

/** Writes for as long as somebody reads; tells when the connection is gone. */
function writeForever(chunk: Buffer, headers: Readonly<Record<string, string>>) {
  let leave: () => void = () => undefined;
  const isGone = new Promise<void>((resolve) => (leave = resolve));
  const script: Script = (_request, response) => {
    response.on('close', leave);
    response.writeHead(200, headers);
    const write = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  };
  return { script, isGone };
}

/** Writes a little now and then, but never an end. */
const drip: Script = (_request, response) => {
  response.writeHead(200, jsonType);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** Writes one header after the other. */
const dripHead: Script = (_request, _response, { socket }) => {
  socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => socket.write('x-more: 1\r\n'), 20);
  socket.on('close', () => clearInterval(timer));
};

describe('an answer that never ends', () => {
  test.each([
    { name: 'a body in drops', script: drip, phase: 'body' },
    { name: 'a head in drops', script: dripHead, phase: 'response' },
  ])('$name ends with the timeout of the attempt', async ({ script, phase }) => {
    await using service = await open(script);
    await expect(service.telecom.sms.send(message, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      phase,
      sent: 'maybe',
    });
    expect(service.server.requests).toHaveLength(1);
  });

  test('so does a flood, and the connection with it', async () => {
    const { script, isGone } = writeForever(Buffer.alloc(1024, ' '), jsonType);
    await using service = await open(script);
    await expect(service.telecom.sms.send(message, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'maybe',
    });
    await isGone;
  });

  test('a cell of an export that never ends is an error, not memory', async () => {
    const chunk = Buffer.alloc(1 << 20, 'x');
    const { script, isGone } = writeForever(chunk, { 'content-type': 'text/csv' });
    await using service = await open(script);
    const file = await service.telecom.sms.messages.export();
    await expect(collect(file.rows())).rejects.toMatchObject({
      name: 'UnreadableResponseError',
      sent: 'no',
    });
    await isGone;
  });
});

test.each([
  ['null', 'null'],
  ['an array', '[]'],
  ['a word', '"yes"'],
  ['more after the end', '{"results":[]}{'],
  ['a depth that breaks a parser', '['.repeat(200_000)],
  ['octets that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe])],
])('JSON that is %s is no answer to a send', async (_name, body) => {
  await using service = await open((_request, response) => {
    response.writeHead(200, jsonType).end(body);
  });
  await expect(service.telecom.sms.send(message)).rejects.toMatchObject({
    code: 'UNREADABLE_RESPONSE',
    sent: 'maybe',
  });
  expect(service.server.requests).toHaveLength(1);
});

test.each([
  ['HTTP that is none', 'hello\r\n\r\n', 'CONNECTION_LOST'],
  [
    'a length that lies',
    'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{"results":[]}',
    'TRANSFER_CUT',
  ],
  [
    'headers without end',
    `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
    'CONNECTION_LOST',
  ],
])('%s', async (_name, raw, code) => {
  await using service = await open((_request, _response, { socket }) => void socket.end(raw));
  await expect(service.telecom.sms.send(message)).rejects.toMatchObject({ code, sent: 'maybe' });
  expect(service.server.requests).toHaveLength(1);
});

test('a body that says it is packed and is not', async () => {
  await using service = await open(text(200, 'nope', { ...jsonType, 'content-encoding': 'gzip' }));
  await expect(service.telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  await using packed = await open((_request, response) => {
    response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' });
    response.end(gzipSync('{"balance":5}'));
  });
  expect(await packed.telecom.account.balance()).toMatchObject({ balance: 5 });
});

describe('a name that is a trap', () => {
  test('in JSON', async () => {
    await using service = await open(
      text(
        200,
        '{"status":true,"profile":{"id":1,"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}}',
        jsonType,
      ),
    );
    const profile = await service.telecom.account.profile();
    expect(Object.getPrototypeOf(profile)).toBe(Object.prototype);
    expect((profile as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  test('in an error that a proxy handler passes on', async () => {
    await using server = await startServer(
      text(
        502,
        '{"error":{"name":"ServerError","code":"X","description":"y","__proto__":{"code":"Z","toJSON":"no"}}}',
        jsonType,
      ),
    );
    const telecom = createClient({ proxy: `${server.origin}/api` });
    const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'ServerError', code: 'X' });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'ServerError', code: 'X' });
  });

  test('in headers and in a CSV', async () => {
    await using service = await open((request, response, { socket }) => {
      if (request.url.includes('balance')) {
        socket.end('HTTP/1.1 200 OK\r\n__proto__: trap\r\ncontent-length: 13\r\n\r\n{"balance":1}');
      } else {
        response.writeHead(200, { 'content-type': 'text/csv' });
        response.end('id,__proto__,constructor,message\r\n1,a,b,Hello\r\n');
      }
    });
    const { response } = await service.telecom.account.balance().withResponse();
    expect(Object.getPrototypeOf(response.headers)).toBe(Object.prototype);
    const [row] = await collect((await service.telecom.sms.messages.export()).rows());
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(row).toMatchObject({ id: '1', text: 'Hello' });
  });
});

test.each([
  ['99999999999999999999', 1e23],
  ['-5', null],
  ['1e3', null],
  ['Infinity', null],
  ['0.5', null],
  ['1, 2', null],
])('Retry-After: %s asks for %s ms', async (value, retryAfterMs) => {
  await using server = await startServer(
    json(429, { error_code: 'RATE_LIMIT_EXCEEDED' }, { 'retry-after': value }),
  );
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    ...fastOptions(),
  });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ retryAfterMs, sent: 'no' });
  // What is past the deadline is told at once; what is no time is waited for as if it were not there.
  expect(server.requests).toHaveLength(retryAfterMs === null ? 3 : 1);
});
