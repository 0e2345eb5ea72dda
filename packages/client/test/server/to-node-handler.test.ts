import { request as httpRequest } from 'node:http';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { toNodeHandler } from '../../src/server/index.ts';
import type { ProxyHandler } from '../../src/server/index.ts';
import { readBody, serve } from './upstream.ts';
import type { Served } from './upstream.ts';

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

test('node:http: method, path, headers and body go in, the answer comes out', async () => {
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

test('a body that express.json() or Fastify parsed is written anew', async () => {
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

test('several cookies stay several', async () => {
  const headers = new Headers({ location: '/login' });
  headers.append('set-cookie', 'a=1');
  headers.append('set-cookie', 'b=2');
  const origin = await start(mount(async () => new Response(null, { status: 302, headers })));
  const response = await fetch(origin, { redirect: 'manual' });
  expect([response.status, response.headers.getSetCookie()]).toEqual([302, ['a=1', 'b=2']]);
});

test('a visitor who leaves ends the source, and a slow one holds it back', async () => {
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
  // Nobody reads: the buffers of both sides fill, and the source rests.
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

test('a source that breaks off breaks the answer off', async () => {
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

test('a request that is none is a 400', async () => {
  const origin = await start(mount(echo));
  const status = await new Promise((resolve, reject) => {
    httpRequest(origin, { headers: { host: '%%%' } }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(400);
});
