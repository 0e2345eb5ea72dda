import {
  appendFileSync,
  closeSync,
  existsSync,
  linkSync,
  openSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFileAt, lockFile, takeLock } from '../src/index.ts';
import { buildProgram, runContest } from '../src/testing/index.ts';

const packageRoot = path.resolve(import.meta.dirname, '..');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-lock-'));
  file = path.join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a lock', () => {
  test('is refused until it is released', () => {
    const first = lockFile(file);
    expect(first).toBeDefined();
    expect(lockFile(file)).toBeUndefined();
    first?.release();
    const second = lockFile(file);
    expect(second).toBeDefined();
    // The first holder has nothing to release any more.
    first?.release({ remove: true });
    expect(lockFile(file)).toBeUndefined();
    second?.release();
  });

  test.each([
    ['a relative path', () => path.relative(process.cwd(), file)],
    ['a detour', () => path.join(folder, '..', path.basename(folder), '.', 'data')],
    ['a symlink', () => (symlinkSync(file, `${file}-link`), `${file}-link`)],
    ['a hard link', () => (linkSync(file, `${file}-link`), `${file}-link`)],
    [
      'a symlink of the folder',
      () => (symlinkSync(folder, `${folder}-link`), path.join(`${folder}-link`, 'data')),
    ],
  ])('covers %s', async (_, name) => {
    await writeFile(file, '');
    const lock = lockFile(file);
    const other = name();
    expect(lockFile(other)).toBeUndefined();
    lock?.release();
    const next = lockFile(other);
    expect(next).toBeDefined();
    expect(lockFile(file)).toBeUndefined();
    next?.release();
    await rm(`${folder}-link`, { force: true });
  });

  test('does not end when another descriptor of the file is closed', async () => {
    await writeFile(file, '');
    const lock = lockFile(file);
    closeSync(openSync(file, 'r+'));
    expect(lockFile(file)).toBeUndefined();
    lock?.release();
  });

  test('neither reads nor changes the file, which others can still read and write', async () => {
    await writeFile(file, 'content');
    const lock = lockFile(file);
    appendFileSync(file, ' and more');
    lock?.release();
    expect(existsSync(file)).toBe(true);
  });

  test('of a file that was replaced is not the lock of the new file', async () => {
    await writeFile(file, '');
    const descriptor = openSync(file, 'a+');
    expect(isFileAt(file, descriptor)).toBe(true);
    renameSync(file, `${file}-old`);
    expect(isFileAt(file, descriptor)).toBe(false);
    await writeFile(file, '');
    expect(isFileAt(file, descriptor)).toBe(false);
    expect(takeLock(file, descriptor)).toBe('moved');
    closeSync(descriptor);
  });

  test('excludes the ESM copy, the CommonJS copy and other threads', async () => {
    const code = `export { lockFile } from './src/index.ts';`;
    const [esm, cjs] = await Promise.all([
      buildProgram(packageRoot, 'copy', code),
      buildProgram(packageRoot, 'copy', code, 'cjs'),
    ]);
    const copies = [
      lockFile,
      ((await import(pathToFileURL(esm).href)) as { lockFile: typeof lockFile }).lockFile,
      (createRequire(import.meta.url)(cjs) as { lockFile: typeof lockFile }).lockFile,
    ];
    const lockInThread = () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(
          `const { parentPort, workerData } = require('node:worker_threads');
           parentPort.postMessage(require(workerData.cjs).lockFile(workerData.file) !== undefined);`,
          { eval: true, workerData: { cjs, file } },
        );
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    for (const lock of copies) {
      const held = lock(file);
      expect(held).toBeDefined();
      expect(copies.map((each) => each(file))).toEqual([undefined, undefined, undefined]);
      expect(await lockInThread()).toBe(false);
      held?.release();
    }
    // The thread's end frees its lock as well.
    expect(await lockInThread()).toBe(true);
    await expect.poll(() => lockFile(file)).toBeDefined();
  });
});

/** The lock that many programs have: a file with the process ID, removed if that process is dead. */
const naiveLock = `
  import { readFileSync, rmSync, writeFileSync } from 'node:fs';
  const isRunning = (pid) => { try { return process.kill(pid, 0); } catch { return false; } };
  const acquire = (path) => {
    for (;;) {
      try { return writeFileSync(path, String(process.pid), { flag: 'wx' }); } catch {}
      if (isRunning(Number(readFileSync(path, 'utf8')))) throw new Error('held');
      rmSync(path, { force: true });
    }
  };`;

describe('8 processes that take the lock at once, each holder killed by SIGKILL', () => {
  test('200 rounds: never two holders', async () => {
    const paths = [file, `${file}-symlink`, `${file}-hard-link`, path.join(folder, '.', 'data')];
    await writeFile(file, '');
    symlinkSync(file, `${file}-symlink`);
    linkSync(file, `${file}-hard-link`);
    const result = await runContest({
      packageRoot,
      name: 'contender',
      code: `
        import { lockFile } from './src/index.ts';
        const acquire = (path) => { const lock = lockFile(path); if (!lock) throw new Error('held'); return lock; };`,
      paths,
      rounds: 200,
      processes: 8,
    });
    console.log(`file lock: ${JSON.stringify(result)}`);
    expect(result).toEqual({ rounds: 200, doubled: 0, unheld: 0 });
  });

  test('the check sees two holders of a lock file with a process ID', async () => {
    const result = await runContest({
      packageRoot,
      name: 'naive-contender',
      code: naiveLock,
      paths: [file],
      rounds: 200,
      processes: 8,
      endsWhenDoubled: true,
    });
    console.log(`lock file with a process ID: ${JSON.stringify(result)}`);
    expect(result.doubled).toBe(1);
  });
});

test.each([
  ['during a round', 'export function acquire() { process.exit(3); }'],
  [
    'between two rounds',
    "export function acquire() { setImmediate(() => process.exit(3)); throw new Error('no'); }",
  ],
])('a contest in which a process ends by itself %s fails instead of waiting', async (_, code) => {
  const contest = runContest({
    packageRoot,
    name: 'ending-contender',
    code,
    paths: [file],
    rounds: 3,
    processes: 2,
  });
  await expect(contest).rejects.toThrow('a contender ended before it answered: 3');
});
