import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SandboxError } from '../sandbox-error.ts';

/** The locks that this process holds: after a crash another may have got its number. */
const held = new Set<string>();

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
        `${file} is in use by another sandbox (process ${owner}): close that one, or choose another file. ` +
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
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new SandboxError('invalid_data', `${lock} can't be written (${code ?? message}).`, {
      cause: error,
    });
  }
}

/** The number of the process that a lock names; undefined where it was let go meanwhile. */
function readOwner(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SandboxError('invalid_data', `${lock} can't be read (${code ?? message}).`, {
      cause: error,
    });
  }
}

function isOwning(owner: number, lock: string): boolean {
  // Cut off by a crash while it was written.
  if (!Number.isSafeInteger(owner) || owner <= 0) return false;
  if (owner === process.pid) return held.has(lock);
  try {
    return process.kill(owner, 0);
  } catch (error) {
    // Of another user, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
