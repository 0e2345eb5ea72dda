/** The runtime, the platform or the file system has no locks that we can take. */
export class FileLockUnavailableError extends Error {
  override readonly name = 'FileLockUnavailableError';
}
