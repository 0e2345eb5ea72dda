export { FileLockUnavailableError } from './file-lock-unavailable-error.ts';
export { isFileAt } from './is-file-at.ts';
export { type FileLock, lockFile } from './lock-file.ts';
export { takeLock } from './take-lock.ts';
