import { constants, accessSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SandboxError } from '../../shared/sandbox-error.ts';
import { draftSuffix } from './data-file.ts';
import { lockData, type DataLock } from './lock-data.ts';
import { readData, type ReadData } from './read-data.ts';

/** A data file, locked for a sandbox. */
export interface OpenData {
  readonly file: string;
  readonly lock: DataLock;
  /** The stored state; undefined if the file does not exist yet. */
  readonly read: ReadData | undefined;
}

/**
 * Locks and reads a data file. The file does not have to exist yet, but its folder does.
 *
 * @throws SandboxError `INVALID_DATA` if the file cannot be read or written, or is damaged;
 *   `DATA_IN_USE` if another sandbox uses it; `CANNOT_LOCK` if files can't be locked here;
 *   `INVALID_OPTION` if `file` is not a string, or is empty.
 */
export function openData(file: string): OpenData {
  if (typeof file !== 'string' || file === '') {
    throw new SandboxError('INVALID_OPTION', 'data must be a file name.');
  }
  checkFolder(path.dirname(path.resolve(file)));
  const lock = lockData(file);
  try {
    removeDraft(lock.target);
    return { file, lock, read: readData(file) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function checkFolder(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SandboxError(
      'INVALID_DATA',
      `${folder} is not a writable folder: create it, or choose another one.`,
      {
        cause: error,
      },
    );
  }
}

/** Deletes what a killed process left of a new version. */
function removeDraft(target: string): void {
  rmSync(target + draftSuffix, { force: true });
}
