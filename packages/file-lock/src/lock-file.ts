import { closeSync, openSync, rmSync } from 'node:fs';
import { takeLock } from './take-lock.ts';
import { isFileAt } from './is-file-at.ts';

/** A file that this process has locked. */
export interface FileLock {
  /** Frees the lock. `remove` also deletes the file, if it is still at its path. */
  release(options?: { readonly remove?: boolean }): void;
}

/**
 * Opens a file and locks it until `release`, or until the process ends in any way. Creates the file if
 * it does not exist; it never reads or changes the content.
 *
 * @returns undefined if another process, thread or call has the lock
 * @throws FileLockUnavailableError if this platform or this file system has no locks
 * @throws Error of `open`, such as `EACCES`
 */
export function lockFile(path: string): FileLock | undefined {
  for (;;) {
    const descriptor = openSync(path, 'a+', 0o600);
    let lock: ReturnType<typeof takeLock> | undefined;
    try {
      lock = takeLock(path, descriptor);
    } finally {
      if (lock !== 'taken') closeSync(descriptor);
    }
    if (lock === 'held') return undefined;
    if (lock === 'taken') return createLock(path, descriptor);
  }
}

function createLock(path: string, descriptor: number): FileLock {
  let isReleased = false;
  return {
    release({ remove = false } = {}) {
      if (isReleased) return;
      isReleased = true;
      // Delete before the lock is freed: the next holder then finds that its file has moved, and opens a
      // new one. Afterwards we would delete the file that the next holder has locked.
      if (remove && isFileAt(path, descriptor)) rmSync(path, { force: true });
      closeSync(descriptor);
    },
  };
}
