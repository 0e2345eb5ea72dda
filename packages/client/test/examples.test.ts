import { createSandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EventStore, type ObjectNamespace } from '../examples/workers/event-store.ts';
import { createWebhooks } from '../src/webhooks/index.ts';

const sandbox = createSandbox({ hasHistory: false });
const secret = 'whsec_one';
const webhooks = createWebhooks({ secrets: secret });

let url: string;

beforeAll(async () => {
  ({ url } = await sandbox.listen());
});
beforeEach(() => {
  // The examples write to the console.
  vi.spyOn(console, 'log').mockReturnValue();
  vi.stubEnv('TELECOM_API_KEY', 'sk_prod_local');
  vi.stubEnv('TELECOM_BASE_URL', url);
  vi.stubEnv('TELECOM_WEBHOOK_SECRET', secret);
  vi.stubEnv('ADMIN_TOKEN', 'admin');
});
afterAll(() => sandbox.close());

const send = (headers: Record<string, string>) =>
  new Request('https://app.test/api/telecom/sms.send', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      input: { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' },
    }),
  });

const report = async () => {
  const body = '{"message_id":"api_1","status":"DELIVRD","timestamp":"2026-02-13T10:30:04Z"}';
  return new Request('https://app.test/webhooks/delivery', {
    method: 'POST',
    headers: await webhooks.sign(body),
    body,
  });
};

const bearer = { authorization: 'Bearer admin' };

test('the Next example', async () => {
  const { POST } = await import('../examples/next/app/api/telecom/[operation]/route.ts');
  expect((await POST(send({}))).status).toBe(401);
  expect((await POST(send({ cookie: 'role=reader' }))).status).toBe(403);
  expect((await POST(send({ cookie: 'role=editor' }))).status).toBe(200);
  const delivery = await import('../examples/next/app/api/webhooks/delivery/route.ts');
  const { statuses } = await import('../examples/next/save-status.ts');
  expect((await delivery.POST(await report())).status).toBe(204);
  expect(statuses.get('api_1')).toEqual({ status: 'DELIVRD', at: '2026-02-13T10:30:04Z' });
});

test('the Hono example', async () => {
  const { app } = await import('../examples/hono/server.ts');
  expect((await app.request(send({}))).status).toBe(403);
  expect((await app.request(send(bearer))).status).toBe(200);
  expect((await app.request(await report())).status).toBe(204);
});

/** Durable Objects in memory. The real ones run in `npm run platforms`. */
const createObjects = (): ObjectNamespace => {
  const objects = new Map<unknown, EventStore>();
  const create = () => {
    const entries = new Map<string, unknown>();
    return new EventStore({
      storage: {
        get: async (key) => entries.get(key),
        put: async (key, value) => void entries.set(key, value),
        setAlarm: async () => undefined,
        deleteAll: async () => entries.clear(),
      },
    });
  };
  return {
    idFromName: (name) => name,
    get: (id) => {
      const object = objects.get(id) ?? create();
      objects.set(id, object);
      return { fetch: (url) => object.fetch(new Request(url)) };
    },
  };
};

test('the Workers example', async () => {
  const worker = (await import('../examples/workers/worker.ts')).default;
  const log = vi.mocked(console.log);
  log.mockClear();
  const env = {
    TELECOM_API_KEY: 'sk_prod_local',
    TELECOM_BASE_URL: url,
    TELECOM_WEBHOOK_SECRET: secret,
    ADMIN_TOKEN: 'admin',
    EVENTS: createObjects(),
  };
  const waiting: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => void waiting.push(work) };
  expect((await worker.fetch(send({}), env, context)).status).toBe(403);
  expect((await worker.fetch(send(bearer), env, context)).status).toBe(200);
  expect((await worker.fetch(await report(), env, context)).status).toBe(204);
  expect((await worker.fetch(await report(), env, context)).status).toBe(204);
  expect(log.mock.calls).toEqual([['api_1 is DELIVRD']]);
  expect((await worker.fetch(new Request('https://app.test/'), env, context)).status).toBe(404);
});
