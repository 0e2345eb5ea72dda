import { createClient, type TelecomClient } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';
import { createSandbox, type SandboxServer } from '@23telecom/sandbox/node';
import type { FastifyInstance } from 'fastify';
import { ref, type Ref } from 'vue';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runSnippet } from './support/run-snippet.ts';

type Handler = (request: Request) => Promise<Response>;

const secret = 'whsec_of_the_reader';
const sandbox = createSandbox({ hasHistory: false });
let server: SandboxServer;

beforeAll(async () => {
  server = await sandbox.listen({ port: 0 });
  vi.stubEnv('TELECOM_API_KEY', 'sk_prod_local');
  vi.stubEnv('TELECOM_BASE_URL', server.url);
  vi.stubEnv('TELECOM_WEBHOOK_SECRET', secret);
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await sandbox.close();
});

async function signReport(secrets: string): Promise<Request> {
  const body = JSON.stringify({
    message_id: 'api_1',
    recipient: '+447700900001',
    status: 'DELIVRD',
  });
  const headers = { ...(await createWebhooks({ secrets }).sign(body)) };
  return new Request('http://localhost/webhooks/delivery', { method: 'POST', headers, body });
}

test.each(['client/webhooks.ts', 'client/safe-before-it-is-confirmed.ts'])(
  '%s confirms a signed report and rejects a forged one',
  async (file) => {
    const { POST } = await runSnippet(file);
    const receive = POST as Handler;
    expect((await receive(await signReport(secret))).status).toBe(204);
    expect((await receive(await signReport('another'))).status).toBe(401);
  },
);

test('the scope of Fastify passes the raw body', async () => {
  const app = (await runSnippet('client/webhooks-2.ts')).app as FastifyInstance;
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const report = await signReport(secret);
  const { status } = await fetch(`${origin}/webhooks/delivery`, {
    method: 'POST',
    headers: report.headers,
    body: await report.text(),
  });
  expect(status).toBe(204);
  await app.close();
});

test('a route of your own responds with the status of the error', async () => {
  const { POST } = await runSnippet('client/handle-errors-2.ts');
  const post = (input: unknown): Promise<Response> =>
    (POST as Handler)(
      new Request('http://localhost/send', { method: 'POST', body: JSON.stringify(input) }),
    );
  expect((await post({ to: ['+447700900001'], text: 'Hello' })).status).toBe(200);
  expect((await post({ to: ['07700 900001'], text: 'Hello' })).status).toBe(400);
});

function call(
  handler: unknown,
  operation: string,
  headers: Record<string, string>,
): Promise<Response> {
  const message = { to: ['+447700900001'], text: 'Hello', senderId: 'MyApp' };
  const input = operation === 'sms.send' ? message : undefined;
  return (handler as Handler)(
    new Request(`http://localhost/api/telecom/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', ...headers },
      body: JSON.stringify({ input }),
    }),
  );
}

test.each([
  ['start/proxy.ts', 'handleTelecom', 'sms.messages.export'],
  ['client/browsers-the-proxy-handler.ts', 'POST', 'account.balance'],
])('%s accepts only its operations, from its visitors', async (file, name, forbidden) => {
  const handler = (await runSnippet(file))[name];
  expect((await call(handler, 'sms.send', { 'x-user': 'ann' })).status).toBe(200);
  expect((await call(handler, 'sms.send', {})).status).toBe(403);
  expect((await call(handler, forbidden, { 'x-user': 'ann' })).status).toBe(403);
});

test('a client for component tests calls through the handler', async () => {
  const { createTestClient } = await runSnippet('client/test-your-code-2.ts');
  const create = createTestClient as (server: TelecomClient) => TelecomClient;
  const telecom = create(createClient());
  const { summary } = await telecom.sms.send({
    to: ['+447700900001'],
    text: 'Hello',
    senderId: 'MyApp',
  });
  expect(summary.accepted).toBe(1);
});

test('the handler records each request, without personal data', async () => {
  const { handleTelecom } = await runSnippet('guides/audit.ts');
  await call(handleTelecom, 'account.balance', { 'x-user': 'ann' });
  await call(handleTelecom, 'sms.send', { 'x-user': 'ben' });
  const lines = vi
    .mocked(console.log)
    .mock.calls.slice(-2)
    .map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { visitor: 'ann', operation: 'account.balance', status: 200, code: null },
    { visitor: 'ben', operation: 'sms.send', status: 403 },
  ]);
});

test('the composable of Vue shows segments and price at each change', async () => {
  const { useSmsCost } = await runSnippet('guides/use-sms-cost-vue.ts');
  const use = useSmsCost as (...refs: unknown[]) => Record<'segments' | 'price', Ref<unknown>>;
  const text = ref('Hello');
  const to = ref('+447700900001');
  const prices = ref([{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }]);
  const { segments, price } = use(text, to, prices);
  expect([segments.value, price.value]).toEqual([1, '€0.0391']);
  text.value = 'a'.repeat(161);
  expect([segments.value, price.value]).toEqual([2, '€0.0782']);
  to.value = '+99912345678';
  expect(price.value).toBe('no price');
});
