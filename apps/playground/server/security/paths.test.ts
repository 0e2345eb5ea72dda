import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { sendRaw } from '../testing/send-raw.ts';

const password = 'correct horse battery';
let live: Sandbox;
let servers: Readonly<Record<'live' | 'public', TestServer>>;

beforeAll(async () => {
  live = createSandbox({ hasHistory: false });
  const { url: baseUrl } = await live.listen({ port: 0 });
  const publicUrl = 'https://playground.example';
  servers = {
    live: await openTestServer({ apiKey: 'sk_prod_local', baseUrl, password }),
    public: await openTestServer({ password, publicUrl, sandbox: { hasHistory: false } }),
  };
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
  await live.close();
});
beforeEach(() => live.reset());

/** Ways into `/api` through a path that needs no session, as a router or a URL may read them. */
const detours = [
  '/webhooks/../api',
  '/webhooks/./../api',
  '/webhooks/delivery/../../api',
  '/webhooks/%2e%2e/api',
  '/webhooks/.%2E/api',
  '/webhooks/..%2fapi',
  '/webhooks/..\\api',
  '/webhooks/\t../api',
  '/sign-in/../api',
  '/sign-in/%2e%2e/api',
  '/sign-in?/../api',
  '/sign-in#/../api',
  '/sign-in;/../api',
  '//webhooks/../api',
  '/webhooks//../api',
  '/x/../webhooks/../api',
  '/%77ebhooks/../api',
  '/%61pi',
  '//api',
  '/API',
];

test.each(['live', 'public'] as const)(
  'with a password (%s), no detour leads to a route without a session',
  async (mode) => {
    const { url, sandbox = live } = servers[mode].playground;
    const input = { to: ['+447911123456'], text: 'Hi', senderId: 'MyApp' };
    for (const detour of detours) {
      const headers = { 'Content-Type': 'application/json', Connection: 'close' };
      const sent = await sendRaw(url, {
        method: 'POST',
        target: `${detour}/telecom/sms.send`,
        headers,
        body: JSON.stringify({ input }),
      });
      const read = await sendRaw(url, { target: `${detour}/config`, headers });
      for (const { status, body } of [sent, read]) {
        expect([200, 303, 400, 401, 404], detour).toContain(status);
        expect(body).not.toMatch(/"token"|"apiKey"|"results"/);
      }
      expect(sandbox.messages(), detour).toEqual([]);
    }
    // Control: the same request with a session is carried out.
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const { head } = await sendRaw(url, {
      method: 'POST',
      target: '/sign-in',
      headers: form,
      body: new URLSearchParams({ password }).toString(),
    });
    const cookie = /set-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? '';
    const { status } = await sendRaw(url, {
      method: 'POST',
      target: '/api/telecom/sms.send',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify({ input }),
    });
    expect(status).toBe(200);
    expect(sandbox.messages()).toHaveLength(1);
  },
);

test('a body of any size and form is refused before the password is asked for, without an error', async () => {
  const { url } = servers.live.playground;
  for (const [type, body, expected] of [
    ['application/x-www-form-urlencoded', `password=${'x'.repeat(5_000)}`, 413],
    ['multipart/form-data; boundary=x', 'no part', 401],
    ['application/json', JSON.stringify({ password }), 401],
    ['application/x-www-form-urlencoded', 'password[]=x&password=%E0%A4%A', 401],
  ] as const) {
    const headers = { 'Content-Type': type };
    const { status } = await sendRaw(url, { method: 'POST', target: '/sign-in', headers, body });
    expect(status).toBe(expected);
  }
});

test('settings of webhooks that are too large get a response', async () => {
  const { playground, close } = await openTestServer();
  const { status } = await sendRaw(playground.url, {
    method: 'POST',
    target: '/api/telecom/webhooks.update',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ input: { deliveryUrl: 'x'.repeat(1_000_000) } }),
  });
  expect(status).toBe(413);
  await close();
});
