import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { readFailure } from './support/send-message.ts';

/** The command, running from its sources. */
interface Running {
  readonly process: ChildProcess;
  /** All that it printed. */
  readonly output: () => string;
  /** Resolves with the first match in what it prints. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const command = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

function run(...parameters: readonly string[]): Running {
  const child = spawn(
    process.execPath,
    ['--conditions=@23telecom/source', '--import', tsx, command, ...parameters],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  return {
    process: child,
    output: () => output,
    printed: async (pattern) => {
      const find = (): RegExpExecArray | null => pattern.exec(output);
      await expect.poll(find, { timeout: 30_000, interval: 20 }).not.toBeNull();
      const match = find();
      if (match === null) throw new Error(`${String(pattern)} was printed and is gone.`);
      return match;
    },
    exited,
  };
}

async function readUrl(started: Running): Promise<string> {
  const [, url = ''] = await started.printed(/API +(http\S+)/);
  await started.printed(/Ctrl-C stops it\./);
  return url;
}

function send(url: string, key = 'sk_prod_local'): Promise<Response> {
  return fetch(`${url}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: JSON.stringify({ to: ['+447700900000'], message: 'Top secret', sender_id: 'MyApp' }),
  });
}

test('it says where it is, takes the first call it shows, and prints a line for each', async () => {
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
  expect(started.output()).toContain('Clock     600 times as fast');
  expect(started.output()).toContain(`Control   ${new URL(url).origin}/_sandbox`);

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

test('Ctrl-C ends it cleanly, with a call under way', async () => {
  const started = run('--port', '0', '--latency', '60000');
  const url = await readUrl(started);
  const call = readFailure(send(url));
  await new Promise((resolve) => setTimeout(resolve, 100));
  started.process.kill('SIGINT');
  expect(await started.exited).toEqual({ code: 0, signal: null });
  expect(started.output()).toMatch(/Ctrl-C stops it\.\n\nStopped\.\n$/);
  expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await call);
}, 60_000);

test('a taken port is a clear error', async () => {
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

test('a state survives the restart of its process, even a killed one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  const data = path.join(folder, 'state');
  const first = run('--port', '0', '--data', data, '--speed', '0');
  await send(await readUrl(first));
  await expect.poll(() => readFile(data, 'utf8'), { timeout: 10_000 }).toContain('Top secret');
  first.process.kill('SIGKILL');
  await first.exited;

  const second = run('--port', '0', '--data', data, '--speed', '0');
  const url = await readUrl(second);
  await send(url);
  const other = run('--port', '0', '--data', data);
  expect(await other.exited).toEqual({ code: 1, signal: null });
  expect(other.output()).toContain(
    `${data} is in use by another sandbox (process ${second.process.pid ?? 0})`,
  );
  second.process.kill('SIGTERM');
  expect(await second.exited).toEqual({ code: 0, signal: null });

  const third = run('--port', '0', '--data', data, '--speed', '0', '-q');
  const headers = { 'X-API-Key': 'sk_prod_local' };
  const list = await fetch(`${await readUrl(third)}/sms/messages`, { headers });
  expect(((await list.json()) as { total: number }).total).toBe(2);
  expect(third.output()).not.toContain('/sms/messages');
  await rm(folder, { recursive: true });
}, 120_000);

test('faults of the command line strike', async () => {
  const started = run('--port', '0', '--fault', 'rate-limit,nth=1,retryAfter=3');
  const url = await readUrl(started);
  const limited = await send(url);
  expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '3']);
  await started.printed(/ {2}429 .*RATE_LIMIT_EXCEEDED {2}\(rate-limit\)\n/);
  expect((await send(url)).status).toBe(200);
}, 60_000);

test.each([
  [['--port', 'abc'], 2, '--port must be a whole number from 0 to 65535. --help lists every flag.'],
  [['--fault', 'explode'], 1, 'A fault kind must be one of latency, status, '],
  [['--now', 'soon', '--port', '0'], 1, 'now must be a time in ISO 8601'],
])(
  '%j ends with %i and says why',
  async (parameters, code, message) => {
    const started = run(...parameters);
    expect(await started.exited).toEqual({ code, signal: null });
    expect(started.output().slice(0, message.length)).toBe(message);
  },
  60_000,
);

test('the version is the package’s', async () => {
  const started = run('--version');
  await started.exited;
  const require = createRequire(import.meta.url);
  const { version } = require('../package.json') as { version: string };
  expect(started.output()).toBe(`${version}\n`);
}, 60_000);
