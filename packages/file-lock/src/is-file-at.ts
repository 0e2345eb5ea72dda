import { type BigIntStats, fstatSync, statSync } from 'node:fs';

/**
 * Whether a path still leads to an open file. False if the file was deleted, renamed or replaced since it
 * was opened.
 */
export function isFileAt(path: string, descriptor: number): boolean {
  const opened = fstatSync(descriptor, { bigint: true });
  let found: BigIntStats | undefined;
  try {
    found = statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A folder on the way to the file was replaced by a file.
    return false;
  }
  return found?.ino === opened.ino && found.dev === opened.dev;
}
