import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { collect } from './support/collect.ts';
import { fastOptions } from './support/fast-clock.ts';
import { json, type Script, startServer, text } from './support/scripted-server.ts';

// Malicious and broken servers. A send to one of them must never be retried.

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const jsonType = { 'content-type': 'application/json' };

async function open(script: Script) {
  const server = await startServer(script);
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

/** Writes until the connection closes, which resolves `isGone`. */
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

/** Writes a byte every 20 ms, forever. */
const drip: Script = (_request, response) => {
  response.writeHead(200, jsonType);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** Writes a header every 20 ms, forever. */
const dripHead: Script = (_request, _response, { socket }) => {
  socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => socket.write('x-more: 1\r\n'), 20);
  socket.on('close', () => clearInterval(timer));
};

describe('an endless response', () => {
  test.each([
    { name: 'a slow body', script: drip, phase: 'body' },
    { name: 'a slow head', script: dripHead, phase: 'response' },
  ])('$name ends with an ATTEMPT_TIMEOUT', async ({ script, phase }) => {
    await using service = await open(script);
    await expect(service.telecom.sms.send(message, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      phase,
      sent: 'maybe',
    });
    expect(service.server.requests).toHaveLength(1);
  });

  test('a fast body ends with an ATTEMPT_TIMEOUT, and its connection closes', async () => {
    const { script, isGone } = writeForever(Buffer.alloc(1024, ' '), jsonType);
    await using service = await open(script);
    await expect(service.telecom.sms.send(message, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      sent: 'maybe',
    });
    await isGone;
  });

  test('an endless cell of an export is an error before it fills the memory', async () => {
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
  ['followed by more', '{"results":[]}{'],
  ['nested too deeply for a parser', '['.repeat(200_000)],
  ['not valid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe])],
])('a response to a send with JSON that is %s is unreadable', async (_name, body) => {
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
  ['a response that is not HTTP', 'hello\r\n\r\n', 'CONNECTION_LOST'],
  [
    'a content-length beyond the body',
    'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{"results":[]}',
    'TRANSFER_CUT',
  ],
  ['headers of 100 kB', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'CONNECTION_LOST'],
])('%s', async (_name, raw, code) => {
  await using service = await open((_request, _response, { socket }) => void socket.end(raw));
  await expect(service.telecom.sms.send(message)).rejects.toMatchObject({ code, sent: 'maybe' });
  expect(service.server.requests).toHaveLength(1);
});

test('an invalid gzip body is an error, a valid one is decompressed', async () => {
  await using service = await open(text(200, 'nope', { ...jsonType, 'content-encoding': 'gzip' }));
  await expect(service.telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  await using packed = await open((_request, response) => {
    response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' });
    response.end(gzipSync('{"balance":5}'));
  });
  expect(await packed.telecom.account.balance()).toMatchObject({ balance: 5 });
});

describe('prototype pollution', () => {
  test('by JSON', async () => {
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

  test('by an error of a proxy handler', async () => {
    await using server = await startServer(
      text(
        502,
        '{"error":{"name":"ServerError","code":"X","description":"y","sent":"maybe","__proto__":{"code":"Z","toJSON":"no"}}}',
        jsonType,
      ),
    );
    const telecom = createClient({ proxy: `${server.origin}/api` });
    const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'ServerError', code: 'X' });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'ServerError', code: 'X' });
  });

  test('by headers and by a CSV', async () => {
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
])('Retry-After: %s is read as %s ms', async (value, retryAfterMs) => {
  await using server = await startServer(
    json(429, { error_code: 'RATE_LIMIT_EXCEEDED' }, { 'retry-after': value }),
  );
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    ...fastOptions(),
  });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ retryAfterMs, sent: 'no' });
  // A time past the deadline rejects at once; an invalid time is ignored, so the client retries.
  expect(server.requests).toHaveLength(retryAfterMs === null ? 3 : 1);
});
