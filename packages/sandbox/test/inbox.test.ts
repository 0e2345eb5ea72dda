import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { buildInbox } from '../scripts/build-inbox.mjs';
import { inboxFiles } from '../src/inbox/inbox-files.generated.ts';
import { createSandbox as createHostedSandbox } from '../src/index.ts';
import { createSandbox, type ListenOptions } from '../src/node.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends a request with any `Host` and other headers, as a browser on an attacker's page would. */
async function call(
  options: ListenOptions,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Reply> {
  await using sandbox = createSandbox({ clock: 'manual' });
  const { port } = await sandbox.listen(options);
  return await new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path, method, headers: { Host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        const { statusCode: status = 0 } = response;
        void text(response).then((body) => resolve({ status, headers: response.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

const files = [
  ['/', 'text/html; charset=utf-8', inboxFiles.html],
  ['/_sandbox/inbox/page.js', 'text/javascript; charset=utf-8', inboxFiles.script],
  ['/_sandbox/inbox/page.css', 'text/css; charset=utf-8', inboxFiles.style],
  ['/_sandbox/inbox/icon.svg', 'image/svg+xml', inboxFiles.icon],
] as const;

describe('the inbox', () => {
  test.each(files)('is served at %s, over a socket and in process', async (path, type, content) => {
    const reply = await call({}, path);
    expect([reply.status, reply.body, reply.headers['content-type']]).toEqual([200, content, type]);
    // The main entry point, which runs without Node: a hosted page can serve the inbox too.
    await using sandbox = createHostedSandbox();
    const response = await sandbox.fetch(new URL(path, sandbox.baseUrl));
    expect(await response.text()).toBe(content);
    // Opening the page is no request to the API.
    expect(sandbox.requests()).toEqual([]);
  });

  test('has a policy that allows its own files alone, and no inline code', async () => {
    const { headers } = await call({}, '/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(inboxFiles.html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|javascript:/i);
  });

  test('answers HEAD without a body, and no other method', async () => {
    expect(await call({}, '/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await call({}, '/', {}, method)).status).toBe(404);
    }
  });

  test('is what its sources build', async () => {
    const file = new URL('../src/inbox/inbox-files.generated.ts', import.meta.url);
    // If this fails: npx pnpm@10.34.9 --filter @23telecom/sandbox build:inbox
    expect((await readFile(file, 'utf8')) === (await buildInbox())).toBe(true);
  });
});

describe('access', () => {
  const paths = [...files.map(([path]) => path), '/_sandbox/messages', '/_sandbox/events'];

  test.each<Readonly<Record<string, string>>>([
    { Host: 'rebound.example' },
    { Host: 'localhost.rebound.example' },
    { Host: '127.0.0.1.nip.io' },
    { Host: '127.0.0.1@rebound.example' },
    { Host: '0.0.0.0' },
    { Host: '192.168.1.7' },
    { Host: 'localhost.' },
    { Origin: 'https://example.com' },
    { Origin: 'null' },
    { Origin: 'http://localhost.example.com' },
    { Origin: 'file://' },
    { Origin: 'chrome-extension://localhost' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
  ])('is refused with %j', async (headers) => {
    for (const path of paths) {
      const { status, body } = await call({}, path, headers);
      expect([400, 404], path).toContain(status);
      expect(body).not.toContain('<');
    }
  });

  test('by the path of a request that names its own host does not get past `Host`', async () => {
    const absolute = 'http://127.0.0.1/_sandbox/messages';
    expect((await call({}, absolute, { Host: 'rebound.example' })).status).toBe(404);
    expect((await call({}, absolute, { Host: '127.0.0.1' })).status).toBe(200);
  });

  test.each<Readonly<Record<string, string>>>([
    {},
    { Host: 'localhost:2323' },
    { Host: '[::1]:2323' },
    { Origin: 'http://localhost:5173' },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'document' },
    // A link on a web page may open the inbox: the page cannot read it.
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
  ])('is granted with %j', async (headers) => {
    for (const path of paths.slice(0, -1)) {
      expect((await call({}, path, headers)).status, path).toBe(200);
    }
  });

  test('needs this machine, even if control is on for every host', async () => {
    const lan = { Host: '192.168.1.7:2323' };
    const options = { hostname: '0.0.0.0', control: 'on' } as const;
    expect((await call(options, '/_sandbox/messages', lan)).status).toBe(200);
    expect((await call(options, '/', lan)).status).toBe(404);
    expect((await call(options, '/')).status).toBe(200);
    expect((await call({ hostname: '0.0.0.0' }, '/')).status).toBe(404);
    expect((await call({ control: 'off' }, '/')).status).toBe(404);
  });
});
