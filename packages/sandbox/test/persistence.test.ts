import { link, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runContest } from '@23telecom/file-lock/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPath, sendMessage } from './support/send-message.ts';
import { createSandbox, SandboxError, type SandboxOptions } from '../src/node.ts';

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

test('the state is restored after a restart, and its messages continue', async () => {
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

test('changes are written to the file before close', async () => {
  await using sandbox = createSandbox({ ...manual, data });
  await sendMessage(sandbox);
  await expect
    .poll(() => readFile(data, 'utf8').catch(() => ''), { timeout: 5000 })
    .toContain('Hello');
  await sandbox.clock.advance('1m');
  await expect.poll(() => readFile(data, 'utf8'), { timeout: 5000 }).toContain('DELIVRD');
});

test('the file has one JSON value per line, is readable by its owner only, and leaves no other files', async () => {
  const sandbox = createSandbox({ ...manual, hasHistory: false, data });
  await sendMessage(sandbox);
  await sendMessage(sandbox);
  await sandbox.close();
  const lines = (await readFile(data, 'utf8')).trimEnd().split('\n');
  const parts = lines.map((line) => JSON.parse(line) as readonly [string, object]);
  const kinds = parts.map(([, part]) => Object.keys(part)[0]);
  const head = kinds.indexOf('head');
  expect(kinds[0]).toBe('format');
  for (const kind of kinds.slice(1, head)) expect(['messages', 'jobs']).toContain(kind);
  for (const kind of kinds.slice(head + 1)) expect(kind).toBe('deltas');
  for (const [checksum] of parts) expect(checksum).toMatch(/^[0-9a-f]{8}$/);
  expect((await stat(data)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['state.ndjson']);
});

test('a running clock continues at the current time, and tasks that fell due meanwhile run', async () => {
  const first = createSandbox({ ...manual, data, webhooks: {} });
  await sendMessage(first);
  await first.close();
  await using second = createSandbox({ data });
  expect(second.clock.now()).toBeGreaterThan(Date.parse('2026-02-13T10:40:00Z'));
  await expect.poll(() => second.messages()[0]?.status).toBe('DELIVRD');
});

test('the seed of the file is used by default, and another seed is refused', async () => {
  await createSandbox({ ...manual, data }).close();
  const again = createSandbox({ clock: 'manual', data });
  expect(again.snapshot().seed).toBe(7);
  await again.close();
  expect(readError(() => createSandbox({ data, seed: 8 })).code).toBe('INVALID_SNAPSHOT');
});

test('a reset is saved', async () => {
  const first = createSandbox({ ...manual, data });
  await sendMessage(first);
  first.reset();
  await first.close();
  await using second = createSandbox({ ...manual, data });
  expect(second.messages()).toEqual([]);
});

test('changed options are applied, unchanged options do not undo API calls and faults', async () => {
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
  'a file with the content %j is refused by name and not changed',
  async (content) => {
    await writeFile(data, content);
    const error = readError(() => createSandbox({ data }));
    expect([error.code, error.message]).toEqual([
      'INVALID_DATA',
      `${data} is damaged, or is not a data file of the sandbox: move it away to start with an empty history.`,
    ]);
    expect(await readFile(data, 'utf8')).toBe(content);
  },
);

test('a file of a newer version is refused with that reason, and not changed', async () => {
  // Checksums of `{"format":3}` and `{"format":-1}`, by Python's `zlib.crc32`.
  const newer = '["9d28a1bb",{"format":3}]\n["00000000",{"unknown":1}]\n';
  await writeFile(data, newer);
  const error = readError(() => createSandbox({ data }));
  expect([error.code, error.message]).toEqual([
    'INVALID_DATA',
    `${data} is of a newer version of the sandbox: use that version, or move the file away to start with an empty history.`,
  ]);
  expect(await readFile(data, 'utf8')).toBe(newer);
  await writeFile(data, '["eaec2eda",{"format":-1}]\n');
  expect(readError(() => createSandbox({ data })).message).toContain('is damaged, or is not');
});

describe('a data file that another sandbox has locked', () => {
  test('is refused by name until that sandbox is closed, by any path to the file', async () => {
    const first = createSandbox({ ...manual, data });
    const other = path.join(folder, '..', path.basename(folder), path.basename(data));
    const error = readError(() => createSandbox({ ...manual, data: other }));
    expect([error.code, error.message]).toEqual([
      'DATA_IN_USE',
      `${other} is in use by another sandbox: close that sandbox, or choose another file.`,
    ]);
    await first.close();
    await createSandbox({ ...manual, data }).close();
    expect(await readdir(folder)).toEqual(['state.ndjson']);
  });

  test.each([
    ['symlink', symlink],
    ['hard link', link],
  ])('is refused by a %s, before and after a save', async (_, makeLink) => {
    await createSandbox({ ...manual, data }).close();
    const other = path.join(folder, 'other.ndjson');
    await makeLink(data, other);
    const first = createSandbox({ ...manual, data });
    expect(readError(() => createSandbox({ ...manual, data: other })).code).toBe('DATA_IN_USE');
    await sendMessage(first);
    await first.close();
    await createSandbox({ ...manual, data: other }).close();
  });

  test('is saved through a symlink', async () => {
    const other = path.join(folder, 'other.ndjson');
    await createSandbox({ ...manual, data }).close();
    await symlink(data, other);
    const first = createSandbox({ ...manual, data: other });
    await sendMessage(first);
    await first.close();
    await using second = createSandbox({ ...manual, data });
    expect(second.messages()).toHaveLength(1);
  });

  test('is taken over if the lock file of a dead process is still there', async () => {
    await writeFile(`${data}.lock`, String(process.ppid));
    await using sandbox = createSandbox({ ...manual, data });
    expect((await sendMessage(sandbox)).status).toBe(200);
  });

  test('belongs to one of 8 processes that open it at once, each owner killed', async () => {
    await createSandbox({ ...manual, data }).close();
    const other = path.join(folder, 'other.ndjson');
    await symlink(data, other);
    const hard = path.join(folder, 'hard.ndjson');
    await link(data, hard);
    const result = await runContest({
      packageRoot: path.resolve(import.meta.dirname, '..'),
      name: 'sandbox-contender',
      code: `
        import { createSandbox } from './src/node.ts';
        const acquire = (data) => createSandbox({ clock: 'manual', data });`,
      paths: [data, other, hard],
      rounds: 40,
      processes: 8,
    });
    expect(result).toEqual({ rounds: 40, doubled: 0, unheld: 0 });
  }, 120_000);

  test('is not overwritten by a sandbox that is closed a second time', async () => {
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
    ['an option is invalid', { seed: 0.5 }],
    ['the seed differs', { seed: 8 }],
  ])('is unlocked again if a sandbox cannot be opened because %s', async (_, options) => {
    await createSandbox({ ...manual, data }).close();
    expect(() => createSandbox({ ...manual, ...options, data })).toThrow(SandboxError);
    await createSandbox({ ...manual, data }).close();
  });
});

test('a missing folder is refused at once', () => {
  const error = readError(() => createSandbox({ data: path.join(folder, 'none', 'state') }));
  expect([error.code, error.message]).toEqual([
    'INVALID_DATA',
    `${path.join(folder, 'none')} is not a writable folder: create it, or choose another one.`,
  ]);
});

test('close throws if the file cannot be written any more', async () => {
  const sandbox = createSandbox({ ...manual, data: path.join(folder, 'state') });
  await rm(folder, { recursive: true });
  await sendMessage(sandbox);
  await expect(sandbox.close()).rejects.toMatchObject({
    code: 'CANNOT_SAVE',
    message: `${path.join(folder, 'state')} can't be written (ENOENT).`,
  });
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
});
