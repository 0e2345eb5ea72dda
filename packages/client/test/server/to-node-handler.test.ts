import { request as httpRequest, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import express5 from 'express';
import express4 from 'express-4';
import { afterEach, expect, test } from 'vitest';
import { type ProxyHandler, toNodeHandler } from '../../src/server/index.ts';
import { readBody, serve, type Served } from './upstream.ts';

const servers: Served[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

const start = async (listener: RequestListener) => {
  const server = await serve(listener);
  servers.push(server);
  return server.origin;
};

const mount = (handler: ProxyHandler): RequestListener => {
  const listener = toNodeHandler(handler);
  return (request, response) => void listener(request, response);
};

const echo: ProxyHandler = async (request) =>
  Response.json({
    method: request.method,
    path: new URL(request.url).pathname,
    tenant: request.headers.get('x-tenant'),
    body: await request.text(),
  });

test('node:http: the handler gets method, path, headers and body, and its response is written', async () => {
  const origin = await start(mount(echo));
  const response = await fetch(`${origin}/api/telecom/sms.send?x=1`, {
    method: 'POST',
    headers: { 'x-tenant': 'acme' },
    body: 'naïve 😀',
  });
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({
    method: 'POST',
    path: '/api/telecom/sms.send',
    tenant: 'acme',
    body: 'naïve 😀',
  });
});

test('a body that express.json() or Fastify parsed is serialised again', async () => {
  const listener = toNodeHandler(echo);
  const express = await start((request, response) => {
    void readBody(request).then((text) => {
      Object.assign(request, { body: JSON.parse(text), originalUrl: '/api/telecom/sms.send' });
      void listener(request, response);
    });
  });
  let isHijacked = false;
  const fastify = await start((request, response) => {
    const hijack = () => (isHijacked = true);
    void readBody(request).then((text) => {
      void listener({ raw: request, body: JSON.parse(text) }, { raw: response, hijack });
    });
  });
  for (const origin of [express, fastify]) {
    const response = await fetch(`${origin}/sms.send`, { method: 'POST', body: '{"input": 1}' });
    expect(await response.json()).toMatchObject({ body: '{"input":1}' });
  }
  expect(isHijacked).toBe(true);
});

test.each([
  ['Express 4', express4],
  ['Express 5', express5],
])('%s with urlencoded(): JSON that nobody has read arrives', async (_, express) => {
  const app = express();
  app.use(express.urlencoded({ extended: true }));
  app.all('/api/telecom/:operation', toNodeHandler(echo));
  const origin = await start(app as RequestListener);
  const url = `${origin}/api/telecom/sms.send`;
  const headers = { 'content-type': 'application/json' };
  const json = await fetch(url, { method: 'POST', headers, body: '{"input": 1}' });
  expect(await json.json()).toMatchObject({ body: '{"input": 1}' });
  // The control: a body that was parsed is serialised.
  const form = await fetch(url, { method: 'POST', body: new URLSearchParams({ input: '1' }) });
  expect(await form.json()).toMatchObject({ body: '{"input":"1"}' });
});

test('several cookies are separate headers', async () => {
  const headers = new Headers({ location: '/login' });
  headers.append('set-cookie', 'a=1');
  headers.append('set-cookie', 'b=2');
  const origin = await start(mount(async () => new Response(null, { status: 302, headers })));
  const response = await fetch(origin, { redirect: 'manual' });
  expect([response.status, response.headers.getSetCookie()]).toEqual([302, ['a=1', 'b=2']]);
});

test('a slow visitor pauses the stream, and a disconnect cancels it', async () => {
  let pulled = 0;
  let isCancelled = false;
  let signal: AbortSignal | undefined;
  const origin = await start(
    mount(async (request) => {
      signal = request.signal;
      return new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            controller.enqueue(new Uint8Array(65_536));
          },
          cancel: () => void (isCancelled = true),
        }),
      );
    }),
  );
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await new Promise((resolve) => socket.once('readable', resolve));
  // The client does not read, so the buffers of both sides fill up and the stream pauses.
  let before = -1;
  while (before !== pulled) {
    before = pulled;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(pulled).toBeLessThan(1000);
  socket.destroy();
  await expect.poll(() => isCancelled).toBe(true);
  expect(signal?.aborted).toBe(true);
});

test('an error of the stream closes the connection', async () => {
  const origin = await start(
    mount(async () => {
      let isFirst = true;
      const body = new ReadableStream({
        pull(controller) {
          if (isFirst) controller.enqueue(new TextEncoder().encode('id\r\n'));
          else controller.error(new Error('cut'));
          isFirst = false;
        },
      });
      return new Response(body);
    }),
  );
  await expect(fetch(origin).then((response) => response.text())).rejects.toThrow();
});

test('a malformed request gets a 400', async () => {
  const origin = await start(mount(echo));
  const status = await new Promise((resolve, reject) => {
    httpRequest(origin, { headers: { host: '%%%' } }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(400);
});
