import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FileLock } from '@23telecom/file-lock';
import { tryLock } from './folder-lock.ts';

/** Registers an open store of this process, until it is released or the process ends in any way. */
export function registerUser(folder: string): FileLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = tryLock(path.join(folder, randomUUID()));
  if (!lock) throw new TypeError('a random name was in use');
  return lock;
}

/** Whether any store is open, in this process or another one. The caller has the folder's lock. */
export function hasUsers(folder: string): boolean {
  return readdirSync(folder).some((name) => {
    const lock = tryLock(path.join(folder, name));
    // A file that can be locked was left behind by a process that ended.
    lock?.release({ remove: true });
    return !lock;
  });
}
