import { loadLibcLock } from './load-libc-lock.ts';
import { loadNativeLock } from './load-native-lock.ts';
import type { TryLock } from './try-lock.ts';

let loaded: TryLock | undefined;

/**
 * Loads the lock of this runtime on first use.
 *
 * @throws FileLockUnavailableError with the remedy, if this runtime or platform has none
 */
export function loadTryLock(): TryLock {
  return (loaded ??= isNode() ? loadNativeLock() : loadLibcLock());
}

function isNode(): boolean {
  return !('Deno' in globalThis) && process.versions.bun === undefined;
}
