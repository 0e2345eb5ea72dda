import { FileLockUnavailableError } from '@23telecom/file-lock';
import { StoreError } from '../errors/store-error.ts';

/** Gives the error of a missing file lock its code; returns every other error as it is. */
export function toLockError(error: unknown): unknown {
  if (!(error instanceof FileLockUnavailableError)) return error;
  const { message: description } = error;
  return new StoreError({ code: 'FILE_LOCK_UNAVAILABLE', description, cause: error });
}
