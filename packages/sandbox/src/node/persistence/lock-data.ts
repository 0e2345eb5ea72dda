import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type FileLock, FileLockUnavailableError, lockFile } from '@23telecom/file-lock';
import { SandboxError } from '../../shared/sandbox-error.ts';

/** The lock of a data file. */
export interface DataLock {
  /** The file without symlinks. */
  readonly target: string;
  /** Locks the file that has just taken the place of the locked one. */
  follow(): void;
  /** Frees the lock. The operating system does so too when the process ends in any other way. */
  release(): void;
}

/**
 * Locks a data file, because two sandboxes would overwrite each other's state.
 *
 * A new version can replace the data file, so the lock is a file of its own beside it. The data file is
 * locked too, because a hard link has another name and so another lock file.
 *
 * @throws SandboxError `DATA_IN_USE` if another sandbox has the lock; `INVALID_DATA` if the file cannot
 *   be opened; `CANNOT_LOCK` if this runtime or file system has no locks.
 */
export function lockData(file: string): DataLock {
  const target = resolveLinks(file);
  const beside = lock(file, `${target}.lock`);
  let content: FileLock | undefined;

  function lockContent(): void {
    // Windows refuses to replace a file that is open, so a new version could not be saved.
    if (process.platform === 'win32' || !existsSync(target)) return;
    const replaced = content;
    content = lock(file, target);
    replaced?.release();
  }

  function release(): void {
    content?.release();
    beside.release({ remove: true });
  }

  try {
    lockContent();
  } catch (error) {
    release();
    throw error;
  }
  return { target, follow: lockContent, release };
}

/** The path without symlinks, so that each name of a file leads to the same lock. */
function resolveLinks(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  return path.join(realpathSync(path.dirname(path.resolve(file))), path.basename(file));
}

function lock(file: string, locked: string): FileLock {
  let taken: FileLock | undefined;
  try {
    taken = lockFile(locked);
  } catch (error) {
    if (error instanceof FileLockUnavailableError) {
      throw new SandboxError('CANNOT_LOCK', `${file} can't be locked: ${error.message}.`, {
        cause: error,
      });
    }
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SandboxError('INVALID_DATA', `${locked} can't be opened (${code ?? message}).`, {
      cause: error,
    });
  }
  if (taken) return taken;
  throw new SandboxError(
    'DATA_IN_USE',
    `${file} is in use by another sandbox: close that sandbox, or choose another file.`,
  );
}
