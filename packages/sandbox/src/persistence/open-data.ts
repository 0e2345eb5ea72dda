import { constants, accessSync } from 'node:fs';
import path from 'node:path';
import { SandboxError } from '../sandbox-error.ts';
import { readData } from './read-data.ts';
import type { StoredData } from './write-data.ts';

/**
 * What a data file holds; undefined where there is none yet, which one can be.
 *
 * @throws SandboxError `invalid_data` where it can't be read or written, or was damaged.
 */
export function openData(file: string): StoredData | undefined {
  const stored = readData(file);
  const folder = path.dirname(path.resolve(file));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SandboxError('invalid_data', `${folder} is no folder that can be written to.`, {
      cause: error,
    });
  }
  return stored;
}
