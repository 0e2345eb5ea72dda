import { createSandbox } from '@23telecom/sandbox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createWebhooks } from '../src/webhooks/index.ts';

const sandbox = createSandbox({ hasCampaigns: false });
const secret = 'whsec_one';
const webhooks = createWebhooks({ secrets: secret });

beforeAll(async () => {
  // The examples log what they see.
  vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await sandbox.listen();
  Object.assign(process.env, {
    TELECOM_API_KEY: 'sk_prod_local',
    TELECOM_BASE_URL: url,
    TELECOM_WEBHOOK_SECRET: secret,
    ADMIN_TOKEN: 'admin',
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await sandbox.close();
});

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

test('Next', async () => {
  const { POST } = await import('../examples/next/app/api/telecom/[operation]/route.ts');
  expect((await POST(send({}))).status).toBe(401);
  expect((await POST(send({ cookie: 'role=reader' }))).status).toBe(403);
  expect((await POST(send({ cookie: 'role=editor' }))).status).toBe(200);
  const delivery = await import('../examples/next/app/api/webhooks/delivery/route.ts');
  const { statuses } = await import('../examples/next/save-status.ts');
  expect((await delivery.POST(await report(), { params: Promise.resolve({}) })).status).toBe(204);
  expect(statuses.get('api_1')).toEqual({ status: 'DELIVRD', at: '2026-02-13T10:30:04Z' });
});

test('Hono', async () => {
  const { app } = await import('../examples/hono/server.ts');
  expect((await app.request(send({}))).status).toBe(403);
  expect((await app.request(send(bearer))).status).toBe(200);
  expect((await app.request(await report())).status).toBe(204);
});

test('Workers', async () => {
  const worker = (await import('../examples/workers/worker.ts')).default;
  const kept = new Map<string, string>();
  const env = {
    TELECOM_API_KEY: 'sk_prod_local',
    TELECOM_BASE_URL: process.env.TELECOM_BASE_URL ?? '',
    TELECOM_WEBHOOK_SECRET: secret,
    ADMIN_TOKEN: 'admin',
    EVENTS: {
      get: async (key: string) => kept.get(key) ?? null,
      put: async (key: string, value: string) => void kept.set(key, value),
    },
  };
  const waiting: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => void waiting.push(work) };
  expect((await worker.fetch(send({}), env, context)).status).toBe(403);
  expect((await worker.fetch(send(bearer), env, context)).status).toBe(200);
  expect((await worker.fetch(await report(), env, context)).status).toBe(204);
  expect((await worker.fetch(await report(), env, context)).status).toBe(204);
  expect(waiting).toHaveLength(1);
  expect([...kept.keys()]).toEqual(['delivery,api_1,DELIVRD']);
  expect((await worker.fetch(new Request('https://app.test/'), env, context)).status).toBe(404);
});
