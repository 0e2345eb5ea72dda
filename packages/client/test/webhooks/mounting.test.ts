import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import path from 'node:path';
import { createSandbox } from '@23telecom/sandbox/node';
import express5 from 'express';
import express4 from 'express-4';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../src/index.ts';
import { createWebhooks, type WebhookHandlerOptions } from '../../src/webhooks/index.ts';
import { serve } from '../server/upstream.ts';

const secret = 'whsec_one';
const webhooks = createWebhooks({ secrets: secret });
const body = '{"message_id":"api_1","status":"DELIVRD","text":"naïve 😀"}';

function listen(options: WebhookHandlerOptions = {}) {
  const seen: string[] = [];
  const errors: unknown[] = [];
  const handler = webhooks.handler({
    delivery: ({ messageId, status }) => void seen.push(`${messageId} ${status}`),
    onError: (error) => void errors.push(error),
    ...options,
  });
  return { handler, seen, errors };
}

async function postTo(origin: string, headers: Record<string, string> = {}): Promise<number> {
  const init = { method: 'POST', body, headers: { ...(await webhooks.sign(body)), ...headers } };
  return (await fetch(`${origin}/webhooks/delivery`, init)).status;
}

const json = { 'content-type': 'application/json' };

describe.each([
  ['Express 4', express4],
  ['Express 5', express5],
])('%s', (_, express) => {
  test.each([
    ['no parser', []],
    [
      'urlencoded(), which sets body to {} and reads nothing',
      [express.urlencoded({ extended: true })],
    ],
    ['json() for another type', [express.json({ type: 'application/vnd.api+json' })]],
    ['raw()', [express.raw({ type: '*/*' })]],
    ['text()', [express.text({ type: '*/*' })]],
    [
      'json() that keeps rawBody',
      [
        express.json({
          verify: (request, _response, bytes) => void Object.assign(request, { rawBody: bytes }),
        }),
      ],
    ],
  ])('after %s: a webhook is accepted', async (_name, parsers) => {
    const { handler, seen } = listen();
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.post('/webhooks/delivery', handler);
    await using server = await serve(app as RequestListener);
    expect(await postTo(server.origin, json)).toBe(204);
    expect(seen).toEqual(['api_1 DELIVRD']);
  });

  test('after json(): rejected, in the words of Express', async () => {
    const { handler, errors } = listen();
    const app = express();
    app.use(express.json());
    app.post('/webhooks/delivery', handler);
    await using server = await serve(app as RequestListener);
    expect(await postTo(server.origin, json)).toBe(401);
    expect(String(errors[0])).toMatch(/express\.raw\(.*not express\.json\(\)/);
  });

  test('in a router, the path of several kinds is the full one', async () => {
    const { handler, seen } = listen({ click: () => undefined });
    const app = express();
    const router = express.Router();
    router.use('/delivery', handler);
    app.use('/webhooks', router);
    await using server = await serve(app as RequestListener);
    expect(await postTo(server.origin)).toBe(204);
    expect(seen).toEqual(['api_1 DELIVRD']);
  });
});

describe('Fastify', () => {
  let app: FastifyInstance | undefined;
  afterEach(() => app?.close());

  test('the snippet of the guide receives webhooks of the provider', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const errorLog = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('TELECOM_WEBHOOK_SECRET', secret);
    const snippets = path.resolve(import.meta.dirname, '../../../../docs/snippets');
    const snippet = readFileSync(path.join(snippets, 'client/webhooks-2.ts'), 'utf8');
    const folder = path.resolve(import.meta.dirname, '../../.artifacts');
    const file = path.join(folder, 'fastify-of-the-guide.ts');
    await mkdir(folder, { recursive: true });
    await writeFile(file, snippet);
    ({ app } = (await import(/* @vite-ignore */ file)) as { app: FastifyInstance });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });

    await using sandbox = createSandbox({ hasHistory: false, signingSecret: secret });
    const { url } = await sandbox.listen();
    const client = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
    await client.webhooks.update({ deliveryUrl: `${origin}/webhooks/delivery` });
    const { results } = await client.sms.send({
      to: ['+447911123456'],
      text: 'Hello',
      senderId: 'MyApp',
    });
    await expect.poll(() => log.mock.calls).toEqual([[results[0]?.messageId, 'DELIVRD']]);
    // Controls: the handler rejects a forged webhook, and Fastify still parses JSON elsewhere.
    expect(await postTo(origin, { 'x-webhook-signature': 'sha256=00' })).toBe(401);
    expect(await postTo(origin, json)).toBe(204);
    expect(errorLog.mock.calls).toMatchObject([[{ code: 'NO_MATCH' }]]);
    vi.restoreAllMocks();
  });

  test('routes outside of its scope keep their parser', async () => {
    const { handler, seen } = listen();
    app = Fastify();
    app.post('/echo', (request) => request.body);
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, raw, done) =>
        done(null, raw),
      );
      scope.post('/webhooks/delivery', handler);
    });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const echo = await fetch(`${origin}/echo`, { method: 'POST', body, headers: json });
    expect(await echo.json()).toEqual(JSON.parse(body));
    expect(await postTo(origin, json)).toBe(204);
    expect(seen).toEqual(['api_1 DELIVRD']);
  });

  test('with its own parser: rejected, in the words of Fastify; so is an unread request without a type', async () => {
    const { handler, errors, seen } = listen();
    app = Fastify();
    app.post('/webhooks/delivery', handler);
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await postTo(origin, json)).toBe(401);
    expect(String(errors[0])).toContain("addContentTypeParser('*', { parseAs: 'buffer' }");
    // Text is raw.
    expect(await postTo(origin, { 'content-type': 'text/plain' })).toBe(204);
    expect(seen).toHaveLength(1);
  });

  test('with the requests and responses of Node that it holds', async () => {
    const { handler, seen } = listen();
    app = Fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    app.post('/webhooks/delivery', handler);
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await postTo(origin, json)).toBe(204);
    expect(seen).toEqual(['api_1 DELIVRD']);
  });
});

describe('Lambda', () => {
  /** Turns a request into the event of an HTTP API or of a REST API. */
  async function toEvent(isHttpApi: boolean) {
    const signed = Object.entries(await webhooks.sign(body));
    const headers = Object.fromEntries(
      signed.map(([name, value]) => [
        isHttpApi ? name : name.replace(/\bx\b|w|s/, (it) => it.toUpperCase()),
        value,
      ]),
    );
    const base64 = Buffer.from(body).toString('base64');
    return isHttpApi
      ? { rawPath: '/webhooks/delivery', headers, body: base64, isBase64Encoded: true }
      : { path: '/webhooks/delivery', headers, body, isBase64Encoded: false };
  }

  test.each([true, false])(
    'an event is a request, and the response has its status',
    async (isHttpApi) => {
      const { handler, seen } = listen({ click: () => undefined });
      const lambda = async (event: Parameters<typeof handler>[0]) => ({
        statusCode: (await handler(event)).status,
      });
      expect(await lambda(await toEvent(isHttpApi))).toEqual({ statusCode: 204 });
      expect(seen).toEqual(['api_1 DELIVRD']);
      const flipped = { ...(await toEvent(isHttpApi)), isBase64Encoded: !isHttpApi };
      expect(await lambda(flipped)).toEqual({ statusCode: 401 });
    },
  );
});

describe('the Pages Router of Next', () => {
  test.each([true, false])('with its parser off (%s)', async (isParserOff) => {
    const { handler, seen, errors } = listen();
    const listener = async (request: IncomingMessage, response: Parameters<RequestListener>[1]) => {
      Object.assign(request, { query: {}, cookies: {} });
      if (!isParserOff) {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        Object.assign(request, { body: JSON.parse(Buffer.concat(chunks).toString()) as unknown });
      }
      await handler(request, response);
    };
    await using server = await serve((...both) => void listener(...both));
    expect(await postTo(server.origin)).toBe(isParserOff ? 204 : 401);
    expect(seen).toHaveLength(isParserOff ? 1 : 0);
    if (!isParserOff) expect(String(errors[0])).toContain('bodyParser: false');
  });
});
