import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { type RawRequest, sendRaw } from '../testing/send-raw.ts';

const password = 'correct horse battery';
let live: Sandbox;
let server: TestServer;
let url: string;

beforeAll(async () => {
  live = createSandbox();
  const { url: baseUrl } = await live.listen({ port: 0 });
  server = await openTestServer({
    apiKey: 'sk_prod_local',
    baseUrl,
    password,
    publicUrl: 'https://playground.example',
  });
  url = server.playground.url;
});
afterAll(async () => {
  await server.close();
  await live.close();
});

const send: RawRequest = {
  method: 'POST',
  target: '/api/telecom/sms.send',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ input: { to: ['+447911123456'], text: 'Hi', senderId: 'MyApp' } }),
};
function signIn(tried: string): RawRequest {
  return {
    method: 'POST',
    target: '/sign-in',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ password: tried }).toString(),
  };
}
async function openSession(): Promise<string> {
  const { head } = await sendRaw(url, signIn(password));
  return /set-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? '';
}

test('without a session every route asks for the password, and nothing is sent or read', async () => {
  const page = await sendRaw(url, { headers: { Accept: 'text/html' } });
  expect(page.status).toBe(303);
  expect(page.head.toLowerCase()).toContain('location: /sign-in');
  for (const target of ['/api/config', '/api/events', '/api/runs', '/assets/main.js']) {
    expect((await sendRaw(url, { target })).status).toBe(401);
  }
  expect((await sendRaw(url, send)).status).toBe(401);
  expect(live.messages()).toHaveLength(0);
});

test('the password opens a session that a script cannot read and another site cannot use', async () => {
  const wrong = await sendRaw(url, signIn('guess'));
  expect(wrong.status).toBe(401);
  expect(wrong.head).not.toMatch(/set-cookie/i);
  const right = await sendRaw(url, signIn(password));
  expect(right.status).toBe(303);
  expect(right.head).toMatch(/set-cookie: \S+; Path=\/; HttpOnly; SameSite=Strict; Secure/i);

  const cookie = await openSession();
  expect(
    (await sendRaw(url, { ...send, headers: { ...send.headers, Cookie: cookie } })).status,
  ).toBe(200);
  expect(live.messages()).toHaveLength(1);
  // The cookie alone does not help another site, nor does a made-up one.
  for (const headers of [
    { Cookie: cookie, Origin: 'https://evil.test' },
    { Cookie: cookie, Host: 'evil.test' },
    { Cookie: `${cookie}x` },
    { Cookie: cookie.replace(/=.*/, '=') },
  ]) {
    const { status } = await sendRaw(url, { ...send, headers: { ...send.headers, ...headers } });
    expect([401, 403, 421]).toContain(status);
  }
  expect(live.messages()).toHaveLength(1);
});

test('the link of the terminal signs in once for all, and leaves the password out of the address', async () => {
  const link = new URL(server.playground.entryUrl);
  const { status, head } = await sendRaw(url, { target: link.pathname + link.search });
  expect(status).toBe(303);
  expect(head.toLowerCase()).toMatch(/location: \/\r/);
  expect((await sendRaw(url, { target: '/sign-in?token=guess' })).status).toBe(401);
});

test('PUBLIC_URL is served to those who know the password, and webhooks need a signature alone', async () => {
  const headers = { Host: 'playground.example' };
  expect((await sendRaw(url, { target: '/api/config', headers })).status).toBe(401);
  const cookie = await openSession();
  const signedIn = { ...headers, Cookie: cookie, Origin: 'https://playground.example' };
  expect((await sendRaw(url, { target: '/api/config', headers: signedIn })).status).toBe(200);
  const webhook = { ...send, target: '/webhooks/delivery' };
  const posted = await sendRaw(url, { ...webhook, headers: { ...send.headers, ...headers } });
  expect(posted.status).toBe(401);
  expect(posted.body).not.toContain('SIGN_IN_REQUIRED');
});

test('nobody guesses the password: after ten tries in a minute even the right one has to wait', async () => {
  for (let tries = 0; tries < 12; tries += 1) await sendRaw(url, signIn(`guess ${tries}`));
  expect((await sendRaw(url, signIn(password))).status).toBe(429);
});

test('a short password is refused at the start', async () => {
  await expect(openTestServer({ apiKey: 'sk_live', password: 'short' })).rejects.toThrow(
    'PLAYGROUND_PASSWORD: expected at least 12 characters, got 5',
  );
});
