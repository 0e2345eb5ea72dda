import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createWebhooks, type WebhookVerificationError } from '../../src/webhooks/index.ts';

const webhooks = createWebhooks({ secrets: 'whsec_one' });
const body = '{"message_id":"api_1","status":"DELIVRD","recipient":"+14155551234"}';

const postTo = async (listener: RequestListener, headers: Record<string, string>) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/webhooks/delivery`;
    return (await fetch(url, { method: 'POST', body, headers })).status;
  } finally {
    server.close();
  }
};

test('node:http over a socket: a signed request is accepted, an unsigned one rejected', async () => {
  const ids: string[] = [];
  const errors: unknown[] = [];
  const listener = webhooks.handler({
    delivery: ({ messageId }) => void ids.push(messageId),
    onError: (error) => void errors.push(error),
  });
  expect(await postTo((...both) => void listener(...both), await webhooks.sign(body))).toBe(204);
  expect(await postTo((...both) => void listener(...both), {})).toBe(401);
  expect(ids).toEqual(['api_1']);
  expect(errors.map((error) => (error as WebhookVerificationError).code)).toEqual([
    'MISSING_HEADER',
  ]);
});

test('BODY_NOT_RAW if a middleware has read or parsed the body', async () => {
  const errors: unknown[] = [];
  const handle = webhooks.handler({
    delivery: () => undefined,
    onError: (error) => void errors.push(error),
  });
  const afterParser: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString());
      void handle(Object.assign(request, { body: parsed }), response);
    });
  };
  const afterReader: RequestListener = (request, response) => {
    request.resume().on('end', () => void handle(request, response));
  };
  const headers = await webhooks.sign(body);
  expect(await postTo(afterParser, headers)).toBe(401);
  expect(await postTo(afterReader, headers)).toBe(401);
  expect(errors.map((error) => (error as WebhookVerificationError).code)).toEqual([
    'BODY_NOT_RAW',
    'BODY_NOT_RAW',
  ]);
});

test('the raw body that express.raw() puts on the request is accepted', async () => {
  const ids: string[] = [];
  const handle = webhooks.handler({ delivery: ({ messageId }) => void ids.push(messageId) });
  const afterRaw: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void handle(Object.assign(request, { body: Buffer.concat(chunks) }), response);
    });
  };
  expect(await postTo(afterRaw, await webhooks.sign(body))).toBe(204);
  expect(ids).toEqual(['api_1']);
});
