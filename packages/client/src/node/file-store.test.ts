import { execFile } from 'node:child_process';
import {
  appendFile,
  link,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildProgram } from '@23telecom/file-lock/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sharedStoreChecks } from '../../test/support/shared-store-contract.ts';
import { createStoreDedupe } from '../webhooks/index.ts';
import { type FileStore, openFileStore } from './index.ts';

let folder: string;
let file: string;
const opened: FileStore[] = [];
const open = async (name = file, options = {}) => {
  const store = await openFileStore(name, options);
  opened.push(store);
  return store;
};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'sent.store');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await rm(folder, { recursive: true, force: true });
});

const claim = { owner: 'a', value: 'claimed', ttlMs: 60_000 };

describe('the contract of a shared store', () => {
  test.each(sharedStoreChecks)('$name', ({ run }) => run(() => open()));
});

test('a store that is opened again has its keys, also through a symlink', async () => {
  const first = await open();
  await first.claim('key', claim);
  await first.close();
  await expect(first.claim('other', claim)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await symlink(file, `${file}-link`);
  const second = await open(`${file}-link`);
  expect(await second.read('key')).toMatchObject({ value: 'claimed' });
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
});

test('a change that a crash truncated is dropped; the next one replaces it', async () => {
  const store = await open();
  await store.claim('key', claim);
  await appendFile(file, `{"type":"put","key":"torn","entry":{"owner":"${'x'.repeat(500)}`);
  expect(await store.read('torn')).toBeNull();
  await store.claim('next', claim);
  const again = await open();
  expect(await again.read('key')).not.toBeNull();
  expect(await again.read('next')).not.toBeNull();
});

test.each(['text', 'text\n', '{"type":"intent"}\n', '{"type":"store"}\n{}\n'])(
  'a file that is not a store (%j) is refused and not changed',
  async (content) => {
    await writeFile(file, content);
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE' });
    expect(await readFile(file, 'utf8')).toBe(content);
  },
);

test('a file that cannot be opened is an error with the remedy', async () => {
  for (const [place, words] of [
    [folder, 'EISDIR'],
    [path.join(folder, 'none', 'a.store'), 'make its folder first'],
    ['/dev/null', 'expected a regular file'],
  ] as const) {
    const error: unknown = await openFileStore(place).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE', sent: 'no' });
    expect(String(error)).toContain(words);
  }
});

test('a damaged line is an error', async () => {
  const store = await open();
  await appendFile(file, 'damaged\n');
  await expect(store.read('key')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test.each(['null', '"x"', '{}'])('a line with the end %s is damaged', async (end) => {
  const entry = `{"owner":"a","value":"","isSettled":true,"expiresAt":${end}}`;
  for (const line of [
    `{"type":"put","key":"a","entry":${entry}}`,
    '{"type":"put","key":"a"}',
    `{"type":"count","key":"a","used":1,"expiresAt":${end}}`,
  ]) {
    const store = await open();
    await appendFile(file, `${line}\n`);
    await expect(store.read('key')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.close();
    await rm(file);
  }
});

test('a webhook event that is remembered for ever is known after the store is opened again', async () => {
  const dedupe = async () => createStoreDedupe(await open(), { keepMs: Infinity });
  const first = await dedupe();
  expect(await first.claim('delivery:1', 'a')).toBe('new');
  await first.settle('delivery:1', 'a');
  expect(await (await dedupe()).claim('delivery:1', 'b')).toBe('done');
  // The claim of a work that was slower than it is stored as settled.
  await first.settle('delivery:2', 'a');
  expect(await (await dedupe()).claim('delivery:2', 'b')).toBe('done');
});

test.each([
  ['deleted', () => rm(file)],
  ['renamed', () => rename(file, `${file}-old`)],
  [
    'replaced by another store',
    async () => {
      await (await openFileStore(`${file}-new`)).close();
      await rename(`${file}-new`, file);
    },
  ],
])('a store that was %s takes no more keys', async (_, lose) => {
  const store = await open();
  await store.claim('key', claim);
  await lose();
  for (const key of ['key', 'next']) {
    await expect(store.claim(key, claim)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  }
});

test('a full store refuses new keys', async () => {
  const store = await open(file, { maxBytes: 1000 });
  await store.claim('1', claim);
  await store.claim('2', claim);
  await store.claim('3', claim);
  await expect(store.claim('4', { ...claim, value: 'x'.repeat(300) })).rejects.toMatchObject({
    code: 'STORE_FULL',
  });
  expect(await store.read('4')).toBeNull();
  expect(await store.read('3')).not.toBeNull();
});

test('the file stays small: expired keys are compacted away, for every process that has it open', async () => {
  const [store, reader] = [await open(), await open()];
  await store.claim('kept', { ...claim, ttlMs: 60_000 });
  const value = 'x'.repeat(20_000);
  for (let index = 0; index < 200; index += 1) {
    await store.claim(`${index}`, { owner: 'a', value, ttlMs: 1 });
    if (index % 50 === 0) expect(await reader.read('kept')).not.toBeNull();
  }
  expect((await stat(file)).size).toBeLessThan(1_500_000);
  expect(await reader.read('kept')).toMatchObject({ value: 'claimed' });
  await reader.claim('after', claim);
  expect(await store.read('after')).not.toBeNull();
});

test('a hard link is refused: a compaction would part it from the store', async () => {
  await (await open()).claim('key', claim);
  await link(file, `${file}-link`);
  await expect(open(`${file}-link`)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('4 processes that claim and count together, through compactions: each key and unit once', async () => {
  const program = await buildProgram(
    path.resolve(import.meta.dirname, '../..'),
    'store-claimer',
    `
    import { openFileStore } from './src/node/index.ts';
    const store = await openFileStore(process.argv[2]);
    let won = 0, counted = 0;
    for (let key = 0; key < 200; key += 1) {
      const { isNew } = await store.claim('key ' + key, { owner: String(process.pid), value: 'x'.repeat(6000), ttlMs: 3e6 });
      if (isNew) won += 1;
      await store.claim(process.pid + ' ' + key, { owner: '', value: 'x'.repeat(6000), ttlMs: 1 });
      if ((await store.count([{ key: 'units', amount: 1, limit: 500, windowMs: 3e6 }])).isWithin) counted += 1;
    }
    console.log(JSON.stringify({ won, counted }));`,
  );
  const outputs = await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [program, file])),
  );
  const results = outputs.map(
    ({ stdout }) => JSON.parse(stdout) as { won: number; counted: number },
  );
  expect(results.reduce((sum, { won }) => sum + won, 0)).toBe(200);
  expect(results.reduce((sum, { counted }) => sum + counted, 0)).toBe(500);
});
