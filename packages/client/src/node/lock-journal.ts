import { type FileHandle, open } from 'node:fs/promises';
import { takeLock } from '@23telecom/file-lock';
import { StoreError } from '../errors/store-error.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { toLockError } from './to-lock-error.ts';

/**
 * Opens a journal file, creates it if it does not exist, and locks it until the handle is closed or the
 * process ends in any way.
 *
 * @throws StoreError `JOURNAL_IN_USE` if another handle has the lock, by any path or link;
 *   `FILE_LOCK_UNAVAILABLE` if this runtime or file system has no locks
 */
export async function lockJournal(path: string): Promise<FileHandle> {
  for (;;) {
    const file = await open(path, 'a+', 0o600);
    let lock: ReturnType<typeof takeLock> | undefined;
    try {
      await checkRegularFile(file);
      lock = takeLock(path, file.fd);
    } catch (error) {
      throw toLockError(error);
    } finally {
      if (lock !== 'taken') await file.close();
    }
    if (lock === 'held') {
      throw new StoreError({
        code: 'JOURNAL_IN_USE',
        description:
          'expected a journal that no run has open: wait for the other run to end, or use another file',
      });
    }
    if (lock === 'taken') return file;
  }
}
