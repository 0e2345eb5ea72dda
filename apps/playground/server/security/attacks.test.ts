import type { Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { type RawRequest, sendRaw } from '../testing/send-raw.ts';

let server: TestServer;
let sandbox: Sandbox;
let url: string;
let own: string;

beforeAll(async () => {
  server = await openTestServer();
  if (!server.playground.sandbox) throw new Error('expected a sandbox');
  sandbox = server.playground.sandbox;
  url = server.playground.url;
  own = new URL(url).host;
});
afterAll(() => server.close());

const send: RawRequest = {
  method: 'POST',
  target: '/api/telecom/sms.send',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ input: { to: ['+447911123456'], text: 'Hi', senderId: 'MyApp' } }),
};
function reset(): RawRequest {
  return {
    method: 'POST',
    target: '/api/sandbox/reset',
    headers: { 'Content-Type': 'application/json', 'X-Playground-Token': server.token },
    body: '{}',
  };
}
function start(): RawRequest {
  const run = { senderId: 'MyApp', text: 'Run', recipients: ['+447911123456'], again: true };
  return { ...reset(), target: '/api/runs', body: JSON.stringify(run) };
}

async function statusOf(request: RawRequest, headers: RawRequest['headers'] = {}): Promise<number> {
  return (await sendRaw(url, { ...request, headers: { ...request.headers, ...headers } })).status;
}

/** Without a build of the page, its files are missing. */
const ofPage = [200, 404];

/** Every kind of route, with the status that its own page gets. */
const routes: readonly (readonly [string, () => RawRequest, number | readonly number[]])[] = [
  ['the page', () => ({ target: '/' }), ofPage],
  ['a file of the page', () => ({ target: '/assets/main.js' }), ofPage],
  ['the settings with the token', () => ({ target: '/api/config' }), 200],
  ['the event stream', () => ({ target: '/api/events' }), 200],
  ['the messages of the sandbox', () => ({ target: '/api/sandbox/messages' }), 200],
  ['the runs', () => ({ target: '/api/runs' }), 200],
  ['a send', () => send, 200],
  ['a run', start, 201],
  ['a reset of the sandbox', reset, 200],
  [
    'a webhook',
    () => ({ ...send, target: '/webhooks/delivery' }),
    // It is not signed.
    401,
  ],
];

describe.each(routes)('%s', (_, request, status) => {
  test.each([
    ['another host', 'evil.test'],
    ['another host with our port', () => `evil.test:${own.split(':')[1] ?? ''}`],
    ['a host that begins like ours', '127.0.0.1.evil.test'],
    ['a host that ends like ours', 'evil-localhost'],
    ['a host with a user in it', '127.0.0.1@evil.test'],
    ['an address of the network', '10.0.0.1'],
    ['no name', ''],
    ['two hosts', () => [own, 'evil.test']],
  ] as const)('is closed to %s', async (_name, host) => {
    const value = typeof host === 'function' ? host() : host;
    expect([400, 421]).toContain(await statusOf(request(), { Host: value }));
  });

  test.each([
    ['another site', 'https://evil.test'],
    ['a sandboxed frame', 'null'],
    ['another port of this machine', 'http://127.0.0.1:3000'],
    ['a name that begins like ours', () => `http://${own}.evil.test`],
    ['our host under another scheme', () => `file://${own}`],
    ['an empty origin', ''],
  ] as const)('is closed to a page of %s', async (_name, origin) => {
    const value = typeof origin === 'function' ? origin() : origin;
    expect(await statusOf(request(), { Origin: value })).toBe(403);
  });

  test.each(['cross-site', 'same-site'])(
    'is closed to a %s request without Origin',
    async (site) => {
      expect(
        await statusOf(request(), { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors' }),
      ).toBe(403);
    },
  );

  test('is closed to a request line with another address', async () => {
    const { target = '/' } = request();
    expect(await statusOf({ ...request(), target: `http://evil.test${target}` })).toBe(400);
  });

  test('is open to its own page, to localhost and to a program (control)', async () => {
    const page = { Origin: url, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' };
    const expected = [status].flat();
    expect(expected).toContain(await statusOf(request(), page));
    const port = own.split(':')[1] ?? '';
    const local = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
    expect(expected).toContain(await statusOf(request(), local));
    expect(expected).toContain(await statusOf(request()));
  });
});

test('a refused request has no effect; an admitted one has (control)', async () => {
  sandbox.reset();
  for (const headers of [{ Host: 'evil.test' }, { Origin: 'https://evil.test' }]) {
    await statusOf(send, headers);
    await statusOf(start(), headers);
  }
  expect(sandbox.messages()).toHaveLength(0);
  await statusOf(send);
  expect(sandbox.messages()).toHaveLength(1);
  await statusOf(reset(), { Origin: 'null' });
  expect(sandbox.messages()).toHaveLength(1);
  await statusOf(reset());
  expect(sandbox.messages()).toHaveLength(0);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain; charset=application/json',
  '',
  undefined,
])('a form cannot post: %s', async (contentType) => {
  for (const request of [send, reset(), start()]) {
    expect(await statusOf(request, { 'Content-Type': contentType })).toBe(415);
  }
});

test.each([undefined, '', 'guess'])(
  'control needs the token of the page, not %s',
  async (token) => {
    for (const request of [reset(), start()]) {
      expect(await statusOf(request, { 'X-Playground-Token': token })).toBe(403);
    }
  },
);

test('a link opens the page, but a frame, a script or a form of another site gets nothing of it', async () => {
  const link = {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  };
  expect(await statusOf({ target: '/' }, { ...link, 'Sec-Fetch-Dest': 'iframe' })).toBe(403);
  expect(await statusOf({ target: '/' }, { ...link, 'Sec-Fetch-Mode': 'no-cors' })).toBe(403);
  expect(await statusOf({ target: '/', method: 'POST' }, link)).toBe(403);
  expect(await statusOf({ target: '/api/config' }, link)).toBe(403);
  // Control.
  const { status, head } = await sendRaw(url, { headers: link });
  expect(ofPage).toContain(status);
  expect(head.toLowerCase()).toContain('x-frame-options: deny');
});
