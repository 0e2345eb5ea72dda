import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readUrl, startCommand, type CommandProcess } from './support/command-process.ts';

const running = new Set<CommandProcess>();

afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL');
  running.clear();
});

function run(...parameters: readonly string[]): CommandProcess {
  const started = startCommand(...parameters);
  running.add(started);
  return started;
}

function send(url: string, key = 'sk_prod_local'): Promise<Response> {
  return fetch(`${url}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: JSON.stringify({ to: ['+447700900000'], message: 'Top secret', sender_id: 'MyApp' }),
  });
}

test('the command prints its URL and a curl call that works, and logs each request', async () => {
  const hook = createServer((_, response) => response.end());
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  const { port } = hook.address() as AddressInfo;
  const webhookUrl = `http://127.0.0.1:${port}/hook?token=abc`;
  const started = run(
    ...['--port', '0', '--seed', '7', '--speed', '600', '--webhook-url', webhookUrl],
  );
  const url = await readUrl(started);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
  expect(started.output()).toContain('Keys      sk_prod_local, sk_test_local (all permissions)');
  expect(started.output()).toContain('Clock     600 times real time');
  const { origin } = new URL(url);
  expect(started.output()).toContain(`Control   ${origin}/_sandbox`);
  expect(started.output()).toContain(`Inbox     ${origin}\n`);
  expect(await (await fetch(origin)).text()).toContain('<title>Sandbox inbox</title>');

  const curl = started.output().replaceAll('\\\n', '');
  const [, target = ''] = /curl (\S+)/.exec(curl) ?? [];
  const headers = [...curl.matchAll(/-H '(.+?): (.+?)'/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const [, body = ''] = /-d '(.+)'/.exec(curl) ?? [];
  const first = await fetch(target, {
    method: 'POST',
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
  });
  expect(first.status).toBe(200);
  expect((await send(url, 'sk_prod_unknown')).status).toBe(401);
  await fetch(`${url}/sms/messages?phone=7700900000`);

  await started.printed(/\d\d:\d\d:\d\d {2}200 {2}POST {2}\/api\/v1\/sms\/send {2}\d+ ms\n/);
  await started.printed(/ {2}401 {2}POST {2}\/api\/v1\/sms\/send {2}\d+ ms {2}INVALID_API_KEY\n/);
  await started.printed(/ {2}401 {2}GET {3}\/api\/v1\/sms\/messages {2}\d+ ms {2}UNAUTHORIZED\n/);
  await started.printed(
    new RegExp(` {2}200 {2}hook {2}http://127.0.0.1:${port}/hook {2}\\d+ ms {2}delivery 1 of 3\n`),
  );
  expect(started.output()).not.toContain('Top secret');
  expect(started.output()).not.toContain('unknown');
  expect(started.output()).not.toContain('phone=');
  expect(started.output().split('abc')).toHaveLength(2);
  hook.close();
}, 60_000);

test('Ctrl-C stops the command cleanly during a call', async () => {
  const started = run('--port', '0', '--latency', '60000');
  const url = await readUrl(started);
  const headers = { 'X-API-Key': 'sk_prod_local', Expect: '100-continue' };
  const call = request(`${url}/sms/send`, { method: 'POST', headers });
  const failed = once(call, 'error');
  call.flushHeaders();
  // The sandbox has begun with the call.
  await once(call, 'continue');
  call.end(JSON.stringify({ to: ['+447700900000'], message: 'Hi', sender_id: 'MyApp' }));
  started.child.kill('SIGINT');
  expect(await started.exited).toEqual({ code: 0, signal: null });
  expect(started.output()).toMatch(/Press Ctrl-C to stop\.\n\nStopped\.\n$/);
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }]);
}, 60_000);

test('the command stops when nobody reads its output any more, however much it still prints', async () => {
  const started = run('--port', '0');
  const url = await readUrl(started);
  started.child.stdout?.destroy();
  await Promise.allSettled(Array.from({ length: 50 }, () => send(url)));
  // The exit, not the close of the output: that is closed already.
  if (started.child.exitCode === null) await once(started.child, 'exit');
  expect(started.child.exitCode).toBe(0);
  expect(started.output()).not.toContain('EPIPE');
}, 60_000);

test('a port in use is a clear error', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const started = run('--port', String(port));
  expect(await started.exited).toEqual({ code: 1, signal: null });
  expect(started.output()).toBe(
    `Port ${port} is in use: choose another, or 0 for any that is free.\n`,
  );
  server.close();
}, 60_000);

test('the state survives a restart, even of a killed process', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  const data = path.join(folder, 'state');
  const first = run('--port', '0', '--data', data, '--speed', '0');
  await send(await readUrl(first));
  await expect.poll(() => readFile(data, 'utf8'), { timeout: 10_000 }).toContain('Top secret');
  first.child.kill('SIGKILL');
  await first.exited;

  const second = run('--port', '0', '--data', data, '--speed', '0');
  const url = await readUrl(second);
  await send(url);
  const other = run('--port', '0', '--data', data);
  expect(await other.exited).toEqual({ code: 1, signal: null });
  expect(other.output()).toContain(
    `${data} is in use by another sandbox: close that sandbox, or choose another file.`,
  );
  second.child.kill('SIGTERM');
  expect(await second.exited).toEqual({ code: 0, signal: null });

  const third = run('--port', '0', '--data', data, '--speed', '0', '-q');
  const headers = { 'X-API-Key': 'sk_prod_local' };
  const list = await fetch(`${await readUrl(third)}/sms/messages`, { headers });
  expect(((await list.json()) as { total: number }).total).toBe(2);
  expect(third.output()).not.toContain('/sms/messages');
  await rm(folder, { recursive: true });
}, 120_000);

test('faults of the command line take effect', async () => {
  const started = run('--port', '0', '--fault', 'rate-limit,nth=1,retryAfter=3');
  const url = await readUrl(started);
  const limited = await send(url);
  expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '3']);
  await started.printed(/ {2}429 .*RATE_LIMIT_EXCEEDED {2}\(rate-limit\)\n/);
  expect((await send(url)).status).toBe(200);
}, 60_000);

test.each([
  [
    ['--port', 'abc'],
    2,
    '--port must be a whole number from 0 to 65535. Run with --help to see every flag.',
  ],
  [['--fault', 'explode'], 2, '--fault: a fault kind must be one of latency, status, '],
  [['--now', 'soon', '--port', '0'], 2, '--now must be a time in ISO 8601'],
  [['--host', '', '--port', '0'], 2, '--host must be text that is not empty.'],
  [['--data', '/no/such/folder/state'], 1, '/no/such/folder is not a writable folder'],
])(
  '%j exits with %i and prints the reason',
  async (parameters, code, message) => {
    const started = run(...parameters);
    expect(await started.exited).toEqual({ code, signal: null });
    expect(started.output().slice(0, message.length)).toBe(message);
  },
  60_000,
);

test('--version prints the version of the package', async () => {
  const started = run('--version');
  await started.exited;
  const require = createRequire(import.meta.url);
  const { version } = require('../package.json') as { version: string };
  expect(started.output()).toBe(`${version}\n`);
}, 60_000);
