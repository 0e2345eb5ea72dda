import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../src/node.ts';
import { launchBrowser, send } from './open-inbox.ts';

// `rebound.test` stands for a host of an attacker whose DNS entry has changed to this machine, and
// `evil.test` for any other web page.
const hosts = '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP rebound.test 127.0.0.1';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(hosts);
});
afterAll(() => browser.close());

/** The options of `fetch` that survive the way into the browser. */
interface Call {
  readonly method?: string;
  readonly mode?: RequestMode;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly referrerPolicy?: ReferrerPolicy;
}

/** Calls `/_sandbox` from the open page; resolves with everything that the page can read of it. */
function attack(page: Page, origin: string, init: Call = {}): Promise<string> {
  return page.evaluate(
    async ([target, given]) => {
      try {
        const response = await fetch(target, given);
        return `${response.status} ${response.type} ${await response.text()}`;
      } catch (error) {
        return (error as Error).name;
      }
    },
    [origin, init] as const,
  );
}

const paths = ['messages', 'requests', 'snapshot', 'messages/wait?timeoutMs=0', 'account'];
const changes: readonly (readonly [string, Call])[] = [
  ['reset', { method: 'POST', mode: 'no-cors' }],
  ['clock', { method: 'POST', mode: 'no-cors', body: '{"advance":"1d"}' }],
  ['faults', { method: 'POST', mode: 'no-cors', body: '{"kind":"status"}' }],
  [
    'faults',
    { method: 'POST', body: '{"kind":"status"}', headers: { 'Content-Type': 'application/json' } },
  ],
  [
    'faults',
    { method: 'POST', mode: 'no-cors', body: '{"kind":"status"}', referrerPolicy: 'no-referrer' },
  ],
];

test.each([
  [
    'another site',
    (page: Page, port: number) => page.goto(`http://evil.test:${port}/`),
    '127.0.0.1',
  ],
  [
    'another site that calls localhost',
    (page: Page, port: number) => page.goto(`http://evil.test:${port}/`),
    'localhost',
  ],
  [
    'a page without an origin',
    async (page: Page, port: number) => {
      await page.goto(`http://evil.test:${port}/sandboxed`);
    },
    '127.0.0.1',
  ],
])('%s can neither read nor control the sandbox', async (_, visit, target) => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const server = await sandbox.listen();
  const messageId = await send(server, { text: 'Top secret 123456' });
  const before = sandbox.snapshot();
  const web = createServer((request, response) => {
    if (request.url === '/sandboxed')
      response.setHeader('Content-Security-Policy', 'sandbox allow-scripts');
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Evil</title>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => web.once('listening', resolve));
  const page = await browser.newPage();
  try {
    await visit(page, (web.address() as AddressInfo).port);
    const origin = `http://${target}:${server.port}`;
    for (const path of ['', ...paths.map((name) => `_sandbox/${name}`)]) {
      expect(await attack(page, `${origin}/${path}`), path).toBe('TypeError');
      const blind = await attack(page, `${origin}/${path}`, { mode: 'no-cors' });
      expect(blind, path).toMatch(/^(?:0 opaque $|TypeError$)/);
    }
    const [deliver, fail] = [`messages/${messageId}/deliver`, `messages/${messageId}/fail`];
    const all = [
      ...changes,
      [deliver, { method: 'POST', mode: 'no-cors' }],
      [fail, { method: 'POST', mode: 'no-cors' }],
    ] as const;
    for (const [path, init] of all) await attack(page, `${origin}/_sandbox/${path}`, init);
    // Only the log of requests has grown: without control, `/` is an unknown path of the API.
    expect({ ...sandbox.snapshot(), requests: before.requests }).toEqual(before);
    const events = await page.evaluate(
      (url) =>
        new Promise((resolve) => {
          const source = new EventSource(url);
          source.addEventListener('change', () => resolve('read'));
          source.addEventListener('error', () => resolve('refused'));
        }),
      `${origin}/_sandbox/events`,
    );
    expect(events).toBe('refused');
  } finally {
    await page.close();
    web.close();
  }
});

test('a rebound host gets neither the page nor control, and this machine gets both', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const server = await sandbox.listen();
  await send(server, { text: 'Top secret 123456' });
  const before = sandbox.snapshot();
  const page = await browser.newPage();
  // The same origin for the browser, so it lets the page read every response.
  const rebound = `http://rebound.test:${server.port}`;
  await page.goto(`${rebound}/api/v1/user/balance`);
  for (const path of ['', ...paths.map((name) => `_sandbox/${name}`), '_sandbox/inbox/page.js']) {
    const read = await attack(page, `${rebound}/${path}`);
    expect(read, path).toMatch(/^404 basic /);
    expect(read).not.toContain('secret');
  }
  for (const [path, init] of changes) {
    const sameOrigin: Call = { ...init, mode: 'same-origin' };
    expect(await attack(page, `${rebound}/_sandbox/${path}`, sameOrigin)).toMatch(/^404 basic /);
  }
  expect(sandbox.snapshot().workspaces).toEqual(before.workspaces);
  expect(sandbox.faults.list()).toEqual([]);

  // The same calls from the inbox work: the attacks above failed because of their host.
  await page.goto(server.origin);
  for (const path of paths.slice(0, 4)) {
    const read = await attack(page, `${server.origin}/_sandbox/${path}`);
    expect(read, path).toMatch(/^200 basic .*Top secret 123456/s);
  }
  const [, fault] = changes.slice(2);
  expect(await attack(page, `${server.origin}/_sandbox/faults`, fault?.[1])).toMatch(/^200 basic /);
  expect(sandbox.faults.list()).toHaveLength(1);
  await page.close();
});

test('no other page can frame the inbox', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const server = await sandbox.listen();
  await send(server, { text: 'Top secret 123456' });
  const web = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><iframe src="${server.origin}"></iframe>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => web.once('listening', resolve));
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const { port } = web.address() as AddressInfo;
  for (const host of ['evil.test', 'localhost']) {
    await page.goto(`http://${host}:${port}`);
    const [, frame] = page.frames();
    await expect.poll(() => frame?.locator('body').textContent()).toContain('NOT_FOUND');
  }
  // The same site, so the sandbox serves the page; Chromium names the policy that forbids the frame.
  await page.goto(`http://127.0.0.1:${port}`);
  await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors');
  await page.close();
  web.close();
});
