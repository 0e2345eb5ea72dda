import { FileLockUnavailableError, lockFile } from '@23telecom/file-lock';
import { StoreError } from '@23telecom/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailableError } from './store-errors.ts';

const pollMs = 20;

/**
 * Runs a step while no other process starts, joins or stops the server of a folder.
 *
 * @throws CampaignError `STORE_UNAVAILABLE` if another process has the lock for too long
 */
export async function withFolderLock<Result>(
  file: string,
  timeoutMs: number,
  run: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const lock = tryLock(file);
    if (lock) {
      try {
        return await run();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > deadline) {
      throw unavailableError(
        `another process has been starting or stopping PostgreSQL for ${timeoutMs} ms: try again`,
      );
    }
    await sleep(pollMs);
  }
}

/** Locks a file; undefined if another process has it. */
export function tryLock(file: string): ReturnType<typeof lockFile> {
  try {
    return lockFile(file);
  } catch (error) {
    if (error instanceof FileLockUnavailableError) {
      throw new StoreError({
        code: 'FILE_LOCK_UNAVAILABLE',
        description: error.message,
        cause: error,
      });
    }
    throw error;
  }
}
