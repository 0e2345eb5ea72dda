import { createSandbox } from '@23telecom/sandbox/node';
import { serve as serveHono } from '@hono/node-server';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { createProxyHandler, type ProxyHandler, toNodeHandler } from '../../src/server/index.ts';
import { createWebhooks, type WebhookHandler } from '../../src/webhooks/index.ts';
import { serve } from './upstream.ts';

interface Mounted extends AsyncDisposable {
  readonly origin: string;
}

type Mount = (proxy: ProxyHandler, receive: WebhookHandler) => Promise<Mounted>;

const listen = (listener: RequestListener) => serve(listener);

const mounts: Readonly<Record<string, Mount>> = {
  'node:http': (proxy, receive) => {
    const handle = toNodeHandler(proxy);
    return listen((request, response) => {
      const isWebhook = request.url === '/webhooks/delivery';
      void (isWebhook ? receive(request, response) : handle(request, response));
    });
  },
  Express: (proxy, receive) => {
    const app = express();
    app.post('/webhooks/delivery', receive);
    app.use(express.json());
    app.all('/api/telecom/:operation', toNodeHandler(proxy));
    return listen(app);
  },
  'Express, in routers, with raw bodies': (proxy, receive) => {
    const app = express();
    const api = express.Router();
    const webhooks = express.Router();
    api.all('/:operation', toNodeHandler(proxy));
    webhooks.post('/delivery', express.raw({ type: '*/*' }), receive);
    app.use('/api/telecom', api);
    app.use('/webhooks', webhooks);
    return listen(app);
  },
  Fastify: async (proxy, receive) => {
    const app = Fastify();
    app.all('/api/telecom/:operation', toNodeHandler(proxy));
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
      scope.post('/webhooks/delivery', receive);
    });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    return { origin, [Symbol.asyncDispose]: () => app.close() };
  },
  Hono: async (proxy, receive) => {
    const app = new Hono();
    app.all('/api/telecom/:operation', (context) => proxy(context.req.raw));
    app.post('/webhooks/delivery', (context) => receive(context.req.raw));
    const server = serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
    };
  },
};

describe.each(Object.entries(mounts))('%s', (_, mount) => {
  test('proxies a send, an export and an error, and receives a webhook', async () => {
    await using sandbox = createSandbox({
      hasHistory: false,
      clock: 'manual',
      signingSecret: 'whsec_one',
    });
    const { url } = await sandbox.listen();
    const client = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
    const proxy = createProxyHandler({
      client,
      allow: ['sms.send', 'sms.messages.export'],
      authorize: () => true,
    });
    const seen: string[] = [];
    const webhooks = createWebhooks({
      secrets: 'whsec_one',
      clock: { now: () => sandbox.clock.now() },
    });
    const receive = webhooks.handler({
      delivery: ({ messageId, status }) => void seen.push(`${messageId} ${status}`),
    });
    await using mounted = await mount(proxy, receive);
    // The sandbox accepts a loopback address in its settings.
    await client.webhooks.update({ deliveryUrl: `${mounted.origin}/webhooks/delivery` });

    const browser = createClient({ proxy: `${mounted.origin}/api/telecom` });
    const message = { to: ['+447911123456'], text: 'Grüße 😀', senderId: 'MyApp' };
    const { results } = await browser.sms.send(message);
    expect(await (await browser.sms.messages.export()).text()).toContain('Grüße 😀');
    await expect(browser.account.balance()).rejects.toThrow('OPERATION_NOT_ALLOWED');
    await sandbox.clock.advance('10s');
    await expect.poll(() => seen).toEqual([`${results[0]?.messageId ?? ''} DELIVRD`]);
    expect(sandbox.webhooks.log({ type: 'delivery' }).map(({ statusCode }) => statusCode)).toEqual([
      204,
    ]);
  });
});
