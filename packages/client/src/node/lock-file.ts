import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The holder touches its lock this often, in milliseconds, so that other machines see it is alive. */
const beatMs = 10_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Long enough for whoever looked at the same dead holder to have acted, in milliseconds. */
const takeOverMs = 100;

const inUse = (path: string, cause?: unknown) =>
  new Error(`${path}: another run has this journal open: let it end first`, { cause });

/** Locks that this process holds: a pid alone can't tell, since containers all have the same. */
const held = new Set<string>();

const isAlive = async (path: string): Promise<boolean> => {
  const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
  const [pid, host] = text.split(' ');
  const holder: Holder = { pid: Number(pid), host: host ?? '' };
  if (holder.host !== hostname()) return Date.now() - mtimeMs < 3 * beatMs;
  return holder.pid === process.pid ? held.has(path) : isRunning(holder.pid);
};

/**
 * Takes a lock, also one that a killed process left behind; gives what lets go of it.
 *
 * @throws Error when its holder is alive
 */
export const lockFile = async (path: string): Promise<() => Promise<void>> => {
  const content = `${process.pid} ${hostname()} ${randomUUID()}`;
  let isTakenOver = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
      if (await isAlive(path).catch(() => false)) {
        throw inUse(path, error);
      }
      await rm(path, { force: true });
      isTakenOver = true;
    }
  }
  if (isTakenOver) {
    // Another that found the same dead holder at the same moment may have taken ours away.
    await sleep(takeOverMs);
    if ((await readFile(path, 'utf8').catch(() => '')) !== content) throw inUse(path);
  }
  held.add(path);
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => undefined);
  }, beatMs).unref();
  return async () => {
    clearInterval(beat);
    held.delete(path);
    await rm(path, { force: true });
  };
};
