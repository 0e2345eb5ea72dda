import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginRewrite, type Rewrite } from './begin-rewrite.ts';
import { createDataFile, type DataFile } from './data-file.ts';

let folder: string;
let target: string;
let file: DataFile;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rewrite-'));
  target = path.join(folder, 'state');
  await writeFile(target, 'old\n');
  const lock = { target, follow: () => undefined, release: () => undefined };
  file = createDataFile(lock, 4);
});

afterEach(async () => {
  await file.close();
  await rm(folder, { recursive: true });
});

async function begin(): Promise<{ readonly rewrite: Rewrite; readonly outcome: string }> {
  let rewrite: Rewrite | undefined;
  const outcome = await new Promise<string>((resolve) => {
    rewrite = beginRewrite(file, ['body\n', 'head\n'], {
      onReady: () => resolve('ready'),
      onEnd: () => resolve('ended'),
    });
  });
  if (rewrite === undefined) throw new Error('The rewrite has not begun.');
  return { rewrite, outcome };
}

test('a new version has the lines of the state and those saved meanwhile; its head comes at the end', async () => {
  const { rewrite, outcome } = await begin();
  expect(outcome).toBe('ready');
  expect(await readFile(`${target}.new`, 'utf8')).toBe('body\n');
  await file.append('later\n');
  rewrite.addLine('later\n');
  expect(await readFile(target, 'utf8')).toBe('old\nlater\n');
  await rewrite.finish();
  await file.append('next\n');
  expect(await readFile(target, 'utf8')).toBe('body\nhead\nlater\nnext\n');
  expect(await readdir(folder)).toEqual(['state']);
});

test('a version that is dropped leaves no file', async () => {
  const { rewrite } = await begin();
  await rewrite.drop();
  expect(await readdir(folder)).toEqual(['state']);
  expect(await readFile(target, 'utf8')).toBe('old\n');
});

test('a file with a hard link is not replaced: the other name would keep the old state', async () => {
  await link(target, path.join(folder, 'other'));
  const { outcome } = await begin();
  expect(outcome).toBe('ended');
  await file.append('later\n');
  expect(await readFile(path.join(folder, 'other'), 'utf8')).toBe('old\nlater\n');
  expect((await readdir(folder)).sort()).toEqual(['other', 'state']);
});
