import { StoreError } from '../errors/store-error.ts';
import { isTelecomError, type Sent } from '../errors/telecom-error.ts';

/** The remedy for the codes of the operating system that have one. */
const remedies: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'make its folder first'],
  ['ENOTDIR', 'expected a folder on the way to the file'],
  ['EISDIR', 'expected a file, got a folder'],
  ['EACCES', 'allow this user to read and write it'],
  ['EPERM', 'allow this user to read and write it'],
  ['EROFS', 'store it on a disk that can be written'],
  ['ENOSPC', 'free some space on the disk'],
  ['EDQUOT', 'free some space on the disk'],
  ['EFBIG', 'raise the limit on the size of files'],
  ['EMFILE', 'close some of the files that this process has open'],
]);

/**
 * Gives a failure of the file system its code, and the remedy where there is one; returns an error of this
 * package as it is.
 *
 * @param sent - whether messages may have been sent before the failure
 */
export function toFileError(error: unknown, kind: 'journal' | 'store', sent: Sent = 'no'): unknown {
  if (isTelecomError(error)) return error;
  const { code = 'unknown' } = Object(error) as NodeJS.ErrnoException;
  const remedy = remedies.get(code);
  return new StoreError({
    code: 'STORE_UNAVAILABLE',
    description: `the file of the ${kind} failed (${code})${remedy ? `: ${remedy}` : ''}`,
    retryable: true,
    sent,
    cause: error,
  });
}
