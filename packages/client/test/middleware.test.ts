import { expect, test } from 'vitest';
import { createClient, type Middleware, type MiddlewareContext } from '../src/index.ts';
import { fastOptions } from './support/fast-clock.ts';
import { accept, json, startServer, text } from './support/scripted-server.ts';

const apiKey = 'sk_test_local';
const balance = json(200, { balance: 1, currency: 'EUR' });
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const status = json(200, { message: { message_id: 'api_1', status: 'sent' } });

test('a middleware gets the context of each attempt, without credentials', async () => {
  await using server = await startServer(text(500, ''), status);
  const seen: Partial<MiddlewareContext>[] = [];
  const telecom = createClient({
    apiKey,
    secret: 'secret',
    baseUrl: server.baseUrl,
    ...fastOptions(),
    headers: { 'X-Tenant': 'a' },
    middleware: [
      ({ signal, headers, ...context }, next) => {
        expect(signal.aborted).toBe(false);
        seen.push({ ...context, ...Object.fromEntries(headers) });
        return next();
      },
    ],
  });
  await telecom.sms.status('api_1');
  const context = {
    operation: 'sms.status',
    kind: 'read',
    method: 'GET',
    path: '/sms/status/{messageId}',
    baseUrl: server.baseUrl,
    accept: 'application/json',
    'x-tenant': 'a',
  };
  expect(seen).toEqual([
    { ...context, attempt: 1 },
    { ...context, attempt: 2 },
  ]);
});

test('middleware is nested in its order, and may add headers', async () => {
  await using server = await startServer(balance);
  const order: string[] = [];
  const layer =
    (name: string): Middleware =>
    async ({ headers }, next) => {
      order.push(`${name} in`);
      headers.append('X-Path', name);
      const response = await next();
      order.push(`${name} out`);
      return response;
    };
  const telecom = createClient({
    apiKey,
    baseUrl: server.baseUrl,
    middleware: [layer('outer'), layer('inner')],
  });
  await telecom.account.balance();
  expect(order).toEqual(['outer in', 'inner in', 'inner out', 'outer out']);
  expect(server.requests[0]?.headers['x-path']).toBe('outer, inner');
});

test('a middleware may return its own response instead of making the request', async () => {
  const telecom = createClient({
    apiKey,
    fetch: () => expect.fail('a request went out'),
    middleware: [() => Promise.resolve(Response.json({ balance: 5, currency: 'EUR' }))],
  });
  expect(await telecom.account.balance()).toMatchObject({ balance: 5 });
});

test('a middleware cannot make two requests in one attempt', async () => {
  await using server = await startServer(accept);
  const telecom = createClient({
    apiKey,
    baseUrl: server.baseUrl,
    middleware: [(_context, next) => next().then(next)],
  });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({
    name: 'ConnectionError',
    sent: 'maybe',
  });
  expect(server.requests).toHaveLength(1);
});

test('an error of a middleware before the request rejects the call unchanged', async () => {
  const failure = new RangeError('a bug in the middleware');
  const telecom = createClient({
    apiKey,
    fetch: () => expect.fail('a request went out'),
    middleware: [() => Promise.reject(failure)],
  });
  await expect(telecom.sms.send(message)).rejects.toBe(failure);
});

test('an error of a middleware after the response never leads to a retry of a send', async () => {
  await using server = await startServer(accept);
  const telecom = createClient({
    apiKey,
    baseUrl: server.baseUrl,
    middleware: [
      async (_context, next) => {
        await next();
        throw new Error('a bug in the middleware');
      },
    ],
  });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe', attempts: 1 });
  expect(server.requests).toHaveLength(1);
});
