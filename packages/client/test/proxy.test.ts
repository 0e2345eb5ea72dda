import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  InsufficientBalanceError,
  isTelecomError,
  type OperationName,
  TelecomError,
  TimeoutError,
  ValidationError,
} from '../src/index.ts';
import { createProxyHandler } from '../src/server/index.ts';
import { collect } from './support/collect.ts';
import { fastOptions } from './support/fast-clock.ts';
import { drop, json, type Script, startServer, text } from './support/scripted-server.ts';

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

const relayed = (fields: object) =>
  json(502, {
    error: {
      message: 'x',
      code: 'X',
      description: 'y',
      status: 500,
      operation: 'sms.send',
      attempts: 3,
      retryable: true,
      retryAfterMs: null,
      sent: 'no',
      ...fields,
    },
  });

async function open(...scripts: readonly Script[]) {
  const server = await startServer(...scripts);
  const telecom = createClient({ proxy: `${server.origin}/api/telecom/`, ...fastOptions() });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

test('requests have no credentials', async () => {
  await using service = await open(json(200, { data: { balance: 1 } }));
  await service.telecom.account.balance();
  const { headers, url } = service.server.requests[0] ?? { headers: {}, url: '' };
  expect(url).toBe('/api/telecom/account.balance');
  expect(Object.keys(headers).filter((name) => /key|auth|sign|token/.test(name))).toEqual([]);
});

describe('an error from the handler', () => {
  test.each([
    { name: 'ValidationError', Class: ValidationError, fields: { issues: [{ path: 'to' }] } },
    { name: 'InsufficientBalanceError', Class: InsufficientBalanceError, fields: { balance: 1 } },
    { name: 'TimeoutError', Class: TimeoutError, fields: { phase: 'body' } },
    { name: 'SomethingNew', Class: TelecomError, fields: {} },
  ])('is rebuilt as its class and not retried: $name', async ({ name, Class, fields }) => {
    await using service = await open(relayed({ name, ...fields }));
    const error: unknown = await service.telecom.sms
      .send(message)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Class);
    expect(isTelecomError(error)).toBe(true);
    expect(error).toMatchObject({ ...fields, code: 'X', attempts: 3, retryable: true });
    expect((error as Error).message).toBe('sms.send: y [X]');
    expect(Object.keys(error as object)).not.toContain('message');
    expect(service.server.requests).toHaveLength(1);
  });
});

describe('a failure between browser and handler', () => {
  test('is retried for a read', async () => {
    await using service = await open(text(504, ''), drop, json(200, { data: { balance: 1 } }));
    expect(await service.telecom.account.balance()).toEqual({ balance: 1 });
  });

  test('is never retried for a send', async () => {
    await using service = await open(drop);
    await expect(service.telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
    expect(service.server.requests).toHaveLength(1);
  });

  test.each([
    [504, { error: { code: '504', message: 'An error occurred with your deployment' } }, 'maybe'],
    [
      502,
      { error: { name: 'BadGateway', code: 'BAD_GATEWAY', description: 'no server' } },
      'maybe',
    ],
    [500, { error: { name: 'E', code: 'E', description: 'd', sent: 'never' } }, 'maybe'],
    [500, { error: {} }, 'maybe'],
    [503, { error: ['overloaded'] }, 'maybe'],
    [500, { error: null }, 'maybe'],
    [200, { error: null, data: null }, 'maybe'],
    [200, { error: { code: 'E' } }, 'maybe'],
    // A status by which every server refuses a request before it acts on it.
    [401, { error: { code: 'UNAUTHENTICATED' } }, 'no'],
  ] as const)('says what is known of a send, whatever a gateway sends: %s %j', async (...each) => {
    const [status, body, sent] = each;
    await using service = await open(json(status, body));
    const error: unknown = await service.telecom.sms
      .send(message)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ sent, status, operation: 'sms.send', attempts: 1 });
    expect(service.server.requests).toHaveLength(1);
  });

  test('of a read is retried, also if a gateway describes it in JSON', async () => {
    const gateway = json(503, { error: { code: '503', message: 'try again' } });
    await using service = await open(gateway, json(200, { data: { balance: 1 } }));
    expect(await service.telecom.account.balance()).toEqual({ balance: 1 });
  });

  test('is an UnreadableResponseError if the response is not from a handler', async () => {
    await using service = await open(text(200, '<!doctype html>'), json(200, { data: undefined }));
    for (let count = 0; count < 2; count++) {
      await expect(service.telecom.sms.send(message)).rejects.toMatchObject({
        name: 'UnreadableResponseError',
        sent: 'maybe',
      });
    }
  });
});

test('invalid input is rejected before any request', async () => {
  await using service = await open(drop);
  await expect(service.telecom.sms.send({ ...message, to: [] })).rejects.toMatchObject({
    name: 'ValidationError',
    sent: 'no',
  });
  expect(service.server.requests).toHaveLength(0);
});

test('every call returns the same through a handler as directly', async () => {
  await using sandbox = createSandbox({ clock: { speed: 100 }, hasHistory: false });
  const { url: baseUrl } = await sandbox.listen();
  const options = { baseUrl, ...fastOptions() };
  const direct = createClient({
    ...options,
    apiKey: 'sk_prod_local',
    trackerToken: 'tracker_local',
  });
  const allow: readonly OperationName[] = [
    'sms.send',
    'sms.preview',
    'sms.status',
    'sms.messages.list',
    'sms.messages.listUnified',
    'sms.messages.export',
    'sms.stats.get',
    'sms.stats.daily',
    'sms.stats.byCountry',
    'account.balance',
    'account.pricing',
    'account.payments',
    'webhooks.get',
    'webhooks.update',
    'webhooks.test',
    'webhooks.logs',
    'conversions.track',
  ];
  const handle = createProxyHandler({ client: direct, allow, authorize: () => true });
  const origin = 'https://shop.example';
  const browser = createClient({
    proxy: `${origin}/api/telecom`,
    ...fastOptions(),
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('Origin', origin);
      return handle(request);
    },
  });

  const preview = await browser.sms.preview(message);
  const { results, summary } = await browser.sms.send(message);
  expect(summary.cost).toBeGreaterThanOrEqual(preview.estimate.min);
  expect(preview.isCovered).toBe(true);
  const messageId = results[0]?.messageId ?? '';
  expect(await browser.sms.waitFor(messageId, { timeoutMs: 600_000 })).toMatchObject({
    messageId,
    status: 'DELIVRD',
  });
  const [item] = await browser.sms.messages.list({ limit: 1 }).toArray({ limit: 1 });
  expect(item).toEqual((await direct.sms.messages.list({ limit: 1 })).items[0]);
  expect(await collect(browser.sms.messages.listUnified())).toHaveLength(1);
  const file = await browser.sms.messages.export();
  expect(file.filename).toBe((await direct.sms.messages.export()).filename);
  expect(await collect(file.rows())).toHaveLength(1);
  expect(await browser.sms.stats.get()).toEqual(await direct.sms.stats.get());
  expect(await browser.sms.stats.daily()).toEqual(await direct.sms.stats.daily());
  expect(await browser.sms.stats.byCountry()).toEqual(await direct.sms.stats.byCountry());
  expect(await browser.account.balance()).toMatchObject({ currency: 'EUR' });
  expect(await browser.account.pricing()).toEqual(await direct.account.pricing());
  expect(await browser.account.payments()).toEqual(await direct.account.payments());
  expect(await browser.webhooks.get()).toEqual(await direct.webhooks.get());
  expect(await browser.webhooks.update({ deliveryUrl: 'http://127.0.0.1:9/' })).toMatchObject({
    deliveryUrl: 'http://127.0.0.1:9/',
  });
  expect(await browser.webhooks.test({ type: 'delivery' })).toMatchObject({ statusCode: null });
  expect((await browser.webhooks.logs()).total).toBeGreaterThan(0);
  expect(await browser.conversions.track({ messageId, actionType: 'sale' })).toEqual({
    isRecorded: true,
  });
  await expect(browser.request('GET', '/user/balance')).rejects.toMatchObject({
    name: 'PermissionError',
    code: 'OPERATION_NOT_ALLOWED',
  });
});
