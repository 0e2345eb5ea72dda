import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPath, sendMessage } from '../../test/support/send-message.ts';
import { createSandbox, SandboxError, type SandboxOptions } from '../index.ts';

let folder: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  data = path.join(folder, 'state.ndjson');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const manual = { clock: 'manual', now: '2026-02-13T10:30:00Z', seed: 7 } as const;

function readError(run: () => unknown): SandboxError {
  try {
    run();
  } catch (error) {
    if (error instanceof SandboxError) return error;
  }
  throw new Error('Nothing was thrown.');
}

/** The number of a process that is no more. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid ?? 0;
}

test('what was is there again after a restart, and goes on', async () => {
  const first = createSandbox({ ...manual, data });
  await sendMessage(first);
  await sendMessage(first, 'sk_test_local');
  await first.clock.advance('1s');
  first.faults.add({ kind: 'latency', ms: 0 });
  const state = first.snapshot();
  await first.close();

  await using second = createSandbox({ ...manual, data });
  expect(second.snapshot()).toEqual(JSON.parse(JSON.stringify(state)));
  await second.clock.advance('10s');
  expect(second.messages().map(({ status }) => status)).toEqual(['DELIVRD', 'DELIVRD']);
});

test('changes are in the file without closing', async () => {
  await using sandbox = createSandbox({ ...manual, data });
  await sendMessage(sandbox);
  await expect
    .poll(() => readFile(data, 'utf8').catch(() => ''), { timeout: 5000 })
    .toContain('Hello');
  await sandbox.clock.advance('1m');
  await expect.poll(() => readFile(data, 'utf8'), { timeout: 5000 }).toContain('DELIVRD');
});

test('the file is one JSON a line, for its owner alone, with nothing beside it', async () => {
  const sandbox = createSandbox({ ...manual, hasCampaigns: false, data });
  await sendMessage(sandbox);
  await sendMessage(sandbox);
  await sandbox.close();
  const lines = (await readFile(data, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
    'format',
    'id',
    'id',
  ]);
  expect((await stat(data)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['state.ndjson']);
});

test('a running clock goes on at the present: what fell due meanwhile has happened', async () => {
  const first = createSandbox({ ...manual, data, webhooks: {} });
  await sendMessage(first);
  await first.close();
  await using second = createSandbox({ data });
  expect(second.clock.now()).toBeGreaterThan(Date.parse('2026-02-13T10:40:00Z'));
  await expect.poll(() => second.messages()[0]?.status).toBe('DELIVRD');
});

test('without a seed the file’s own is taken, and another one is refused', async () => {
  await createSandbox({ ...manual, data }).close();
  const again = createSandbox({ clock: 'manual', data });
  expect(again.snapshot().seed).toBe(7);
  await again.close();
  expect(readError(() => createSandbox({ data, seed: 8 })).code).toBe('invalid_snapshot');
});

test('a reset is remembered as well', async () => {
  const first = createSandbox({ ...manual, data });
  await sendMessage(first);
  first.reset();
  await first.close();
  await using second = createSandbox({ ...manual, data });
  expect(second.messages()).toEqual([]);
});

test('options that changed are applied, those only repeated undo nothing', async () => {
  const options: SandboxOptions = {
    ...manual,
    data,
    apiKeys: ['sk_prod_a'],
    webhooks: { deliveryUrl: 'http://127.0.0.1:9/first' },
  };
  const first = createSandbox(options);
  first.faults.add({ kind: 'rotate-key', replacement: 'sk_prod_b' });
  expect((await sendMessage(first, 'sk_prod_a')).status).toBe(401);
  await first.fetch(`${first.baseUrl}/user/webhooks`, {
    method: 'PUT',
    headers: { 'X-API-Key': 'sk_prod_b' },
    body: JSON.stringify({ delivery_url: 'http://127.0.0.1:9/second' }),
  });
  await first.close();

  const second = createSandbox(options);
  expect((await sendMessage(second, 'sk_prod_a')).status).toBe(401);
  expect(await (await readPath(second, '/user/webhooks', 'sk_prod_b')).text()).toContain('/second');
  await second.close();

  await using third = createSandbox({
    ...options,
    apiKeys: ['sk_prod_c'],
    webhooks: { deliveryUrl: 'http://127.0.0.1:9/third' },
  });
  expect((await sendMessage(third, 'sk_prod_b')).status).toBe(200);
  expect((await sendMessage(third, 'sk_prod_c')).status).toBe(200);
  expect(await (await readPath(third, '/user/webhooks', 'sk_prod_c')).text()).toContain('/third');
});

test.each(['', '{"format":1}\n', 'text'])(
  'a file that holds %j is refused by name and left alone',
  async (content) => {
    await writeFile(data, content);
    const error = readError(() => createSandbox({ data }));
    expect([error.code, error.message]).toEqual([
      'invalid_data',
      `${data} is no data file of the sandbox, or was damaged: move it away to begin anew.`,
    ]);
    expect(await readFile(data, 'utf8')).toBe(content);
  },
);

describe('a file that another sandbox has', () => {
  test('is refused by name until that one is closed, by any path', async () => {
    const first = createSandbox({ ...manual, data });
    const other = path.join(folder, '..', path.basename(folder), path.basename(data));
    const error = readError(() => createSandbox({ ...manual, data: other }));
    expect([error.code, error.message]).toEqual([
      'data_in_use',
      `${other} is in use by another sandbox (process ${process.pid}): close that one, or choose another file. ` +
        `If there is none, delete ${data}.lock.`,
    ]);
    await first.close();
    await createSandbox({ ...manual, data }).close();
    expect(await readdir(folder)).toEqual(['state.ndjson']);
  });

  test('is refused while another thread of the process has it', async () => {
    const startedAt = Math.round(Date.now() - process.uptime() * 1000);
    await writeFile(`${data}.lock`, `${process.pid} ${startedAt}`);
    expect(readError(() => createSandbox({ ...manual, data })).code).toBe('data_in_use');
  });

  test('is refused while a process has it that is not this one', async () => {
    await writeFile(`${data}.lock`, String(process.ppid));
    expect(readError(() => createSandbox({ ...manual, data })).code).toBe('data_in_use');
    expect(await readFile(`${data}.lock`, 'utf8')).toBe(String(process.ppid));
  });

  test.each([
    ['ended without closing', async () => String(await endedProcess())],
    ['had the number of this one, before a crash', () => `${process.pid} ${Date.UTC(2026, 1)}`],
    ['crashed while it took the file', () => ''],
  ])('is taken over where the other %s', async (_, owner) => {
    await writeFile(`${data}.lock`, await owner());
    await using sandbox = createSandbox({ ...manual, data });
    expect(await readFile(`${data}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d{13}$`));
    expect((await sendMessage(sandbox)).status).toBe(200);
  });

  test('is not written to by one that is closed once more', async () => {
    let answer = (): void => undefined;
    const first = createSandbox({
      ...manual,
      data,
      webhooks: { impressionUrl: 'http://127.0.0.1:9/' },
      fetch: () => new Promise((resolve) => (answer = () => resolve(new Response()))),
    });
    await sendMessage(first);
    await first.close();
    const second = createSandbox({ ...manual, data });
    second.reset();
    await second.close();
    const content = await readFile(data, 'utf8');
    answer();
    await expect.poll(() => first.webhooks.log().length).toBe(1);
    await first.close();
    expect(await readFile(data, 'utf8')).toBe(content);
  });

  test.each([
    ['an option can’t work', { seed: 0.5 }],
    ['its seed is another', { seed: 8 }],
  ])('is free again where a sandbox could not be opened because %s', async (_, options) => {
    await createSandbox({ ...manual, data }).close();
    expect(() => createSandbox({ ...manual, ...options, data })).toThrow(SandboxError);
    await createSandbox({ ...manual, data }).close();
  });
});

test('a file that lost its last lines is refused', async () => {
  const sandbox = createSandbox({ ...manual, data });
  await sendMessage(sandbox);
  await sandbox.close();
  const lines = (await readFile(data, 'utf8')).trimEnd().split('\n');
  await writeFile(data, lines.slice(0, -1).join('\n'));
  expect(readError(() => createSandbox({ ...manual, data })).code).toBe('invalid_data');
});

test('a folder that is not there is refused at once', () => {
  const error = readError(() => createSandbox({ data: path.join(folder, 'none', 'state') }));
  expect([error.code, error.message]).toEqual([
    'invalid_data',
    `${path.join(folder, 'none')} is no folder that can be written to.`,
  ]);
});

test('a file that can’t be written any more is told of when closing', async () => {
  const sandbox = createSandbox({ ...manual, data: path.join(folder, 'state') });
  await rm(folder, { recursive: true });
  await sendMessage(sandbox);
  await expect(sandbox.close()).rejects.toMatchObject({
    code: 'cannot_save',
    message: `${path.join(folder, 'state')} can't be written (ENOENT).`,
  });
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
});
