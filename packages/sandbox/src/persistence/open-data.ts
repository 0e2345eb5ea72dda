import { constants, accessSync } from 'node:fs';
import path from 'node:path';
import { SandboxError } from '../sandbox-error.ts';
import { lockData } from './lock-data.ts';
import { readData } from './read-data.ts';
import type { StoredData } from './write-data.ts';

/** A data file that belongs to one sandbox. */
export interface OpenData {
  readonly file: string;
  /** What it held; undefined where there was none yet. */
  readonly stored: StoredData | undefined;
  /** Lets another sandbox have it. */
  readonly release: () => void;
}

/**
 * Opens a data file, which need not be there yet, for one sandbox alone.
 *
 * @throws SandboxError `invalid_data` where it can't be read or written, or was damaged;
 *   `data_in_use` where another sandbox has it; `invalid_option` where it has no name.
 */
export function openData(file: string): OpenData {
  if (typeof file !== 'string' || file === '') {
    throw new SandboxError('invalid_option', 'data must be the name of a file.');
  }
  checkFolder(path.dirname(path.resolve(file)));
  const release = lockData(file);
  try {
    return { file, stored: readData(file), release };
  } catch (error) {
    release();
    throw error;
  }
}

function checkFolder(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SandboxError('invalid_data', `${folder} is no folder that can be written to.`, {
      cause: error,
    });
  }
}
