import { closeSync, openSync } from 'node:fs';
import { isFileAt } from './is-file-at.ts';
import { FileLockUnavailableError } from './file-lock-unavailable-error.ts';
import { loadTryLock } from './load-try-lock.ts';

/**
 * Locks an open file for as long as its descriptor is open. Every other descriptor of the same file
 * conflicts: of another process, thread or copy of this code, by any path, symlink or hard link.
 *
 * @returns `held` if another descriptor has the lock, `moved` if `path` no longer leads to this file
 * @throws FileLockUnavailableError if this platform or this file system has no locks
 */
export function takeLock(path: string, descriptor: number): 'taken' | 'held' | 'moved' {
  const tryLock = loadTryLock();
  if (!tryLock(descriptor)) return 'held';
  // The previous holder may have deleted or replaced the file between our `open` and our lock.
  if (!isFileAt(path, descriptor)) return 'moved';
  checkConflict(path, tryLock);
  return 'taken';
}

/** Some runtimes and network file systems accept a lock that excludes nobody. */
function checkConflict(path: string, tryLock: (descriptor: number) => boolean): void {
  const other = openSync(path, 'r+');
  try {
    if (!tryLock(other)) return;
  } finally {
    closeSync(other);
  }
  throw new FileLockUnavailableError(
    'expected a lock that excludes others: use Node or Bun, and store the file on a local disk',
  );
}
