import { createRequire } from 'node:module';
import { FileLockUnavailableError } from './file-lock-unavailable-error.ts';
import { lockedLength, lockedOffset, type TryLock } from './try-lock.ts';

/** The part of `fs-native-extensions` that we use. */
interface NativeExtensions {
  readonly tryLock: (descriptor: number, offset: number, length: number) => boolean;
}

/** The codes of a lock that another open file has; Windows has a code of its own. */
const heldCodes: ReadonlySet<unknown> = new Set(['EAGAIN', 'EBUSY', 'EACCES']);

/**
 * Loads the lock of Node: open file description locks on Linux, `LockFileEx` on Windows, `flock` on macOS.
 *
 * @throws FileLockUnavailableError if there is no prebuilt library for this platform
 */
export function loadNativeLock(): TryLock {
  // On macOS the library only locks whole files; such a lock refuses no reads.
  const isWholeFile = process.platform === 'darwin';
  const { tryLock } = loadLibrary();
  return (descriptor) => {
    try {
      return tryLock(descriptor, isWholeFile ? 0 : lockedOffset, isWholeFile ? 0 : lockedLength);
    } catch (error) {
      if (heldCodes.has((error as NodeJS.ErrnoException).code)) return false;
      throw new FileLockUnavailableError(
        'expected a file system with locks: store the file on a local disk',
        { cause: error },
      );
    }
  };
}

function loadLibrary(): NativeExtensions {
  try {
    return createRequire(import.meta.url)('fs-native-extensions') as NativeExtensions;
  } catch (error) {
    throw new FileLockUnavailableError(
      'expected the npm package fs-native-extensions, which locks files: install it, and run on ' +
        'Windows, macOS or Linux with glibc',
      { cause: error },
    );
  }
}
