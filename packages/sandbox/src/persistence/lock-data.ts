import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SandboxError } from '../sandbox-error.ts';

/** The locks that are held here. */
const held = new Set<string>();

/**
 * When this process began, in milliseconds since 1970: one that crashed may have had its number, and
 * other threads of it have other locks.
 */
const startedAt = Math.round(Date.now() - process.uptime() * 1000);
/** How far two threads of one process may be apart on that. */
const startToleranceMs = 1000;

interface Owner {
  readonly pid: number;
  readonly startedAt: number;
}

/**
 * Takes a data file for this sandbox alone: two would write over one another. Returns what lets go
 * of it. A lock whose process is gone is taken over.
 *
 * @throws SandboxError `data_in_use` naming the process.
 */
export function lockData(file: string): () => void {
  const lock = `${path.resolve(file)}.lock`;
  while (!isWritten(lock)) {
    const owner = readOwner(lock);
    if (owner !== undefined && isOwning(owner, lock)) {
      throw new SandboxError(
        'data_in_use',
        `${file} is in use by another sandbox (process ${owner.pid}): close that one, or choose another file. ` +
          `If there is none, delete ${lock}.`,
      );
    }
    rmSync(lock, { force: true });
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}

/** Whether the lock could be made; false where there is one. */
function isWritten(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${startedAt}`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new SandboxError('invalid_data', `${lock} can't be written (${code ?? message}).`, {
      cause: error,
    });
  }
}

/** The process that a lock names; undefined where it was let go meanwhile. */
function readOwner(lock: string): Owner | undefined {
  try {
    const [pid = 0, start = 0] = readFileSync(lock, 'utf8').split(' ').map(Number);
    return { pid, startedAt: start };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SandboxError('invalid_data', `${lock} can't be read (${code ?? message}).`, {
      cause: error,
    });
  }
}

function isOwning(owner: Owner, lock: string): boolean {
  // Cut off by a crash while it was written.
  if (!Number.isSafeInteger(owner.pid) || owner.pid <= 0) return false;
  if (owner.pid === process.pid) {
    return held.has(lock) || Math.abs(owner.startedAt - startedAt) <= startToleranceMs;
  }
  try {
    return process.kill(owner.pid, 0);
  } catch (error) {
    // Of another user, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
