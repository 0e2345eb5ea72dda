import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFileJournal, openFileStore } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'options-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['openFileJournal', openFileJournal],
  ['openFileStore', openFileStore],
])('%s refuses a path that is not a string', async (name, open) => {
  for (const given of [undefined, null, '', 'a\0b', 7, { toString: 1 }, Promise.resolve('x')]) {
    await expect(open(given as never)).rejects.toMatchObject({
      name: 'ValidationError',
      code: 'INVALID_OPTIONS',
      operation: name,
      issues: [{ path: 'path' }],
      sent: 'no',
    });
  }
});

test.each([
  [{ maxByte: 1000 }, 'maxByte', 'did you mean maxBytes?'],
  [{ timeoutMs: 5 }, 'timeoutMs', 'did you mean lockTimeoutMs?'],
  [{ maxBytes: 0 }, 'maxBytes', 'got 0'],
  [{ maxBytes: '64MB' }, 'maxBytes', 'got a string'],
  [{ lockTimeoutMs: NaN }, 'lockTimeoutMs', 'got NaN'],
  [null, 'options', 'got null'],
])('openFileStore refuses the options %j, and makes no file', async (options, option, words) => {
  const file = path.join(folder, 'sent.store');
  const error: unknown = await openFileStore(file, options as never).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: 'INVALID_OPTIONS', issues: [{ path: option }] });
  expect((error as Error).message).toContain(words);
  expect(await readdir(folder)).toEqual([]);
});
