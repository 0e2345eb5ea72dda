import type { FileHandle } from 'node:fs/promises';
import { unavailableError } from './unavailable-error.ts';

/** Refuses devices and pipes: `/dev/null` takes every entry and keeps none. */
export async function checkRegularFile(file: FileHandle): Promise<void> {
  if ((await file.stat()).isFile()) return;
  throw unavailableError('expected a regular file, got a device or a pipe: check the path');
}
