import { createRequire } from 'node:module';
import { FileLockUnavailableError } from './file-lock-unavailable-error.ts';
import { lockedLength, lockedOffset, type TryLock } from './try-lock.ts';

type LibcCall = (...parameters: readonly (number | Uint8Array)[]) => number;

/** The part of `Deno` that we use. */
interface DenoRuntime {
  readonly dlopen: (
    path: string,
    symbols: Readonly<Record<string, { readonly parameters: string[]; readonly result: string }>>,
  ) => { readonly symbols: Readonly<Record<string, LibcCall>> };
}

/** The part of `bun:ffi` that we use. */
interface BunForeignFunctions {
  readonly dlopen: (
    path: string,
    symbols: Readonly<Record<string, { readonly args: string[]; readonly returns: string }>>,
  ) => { readonly symbols: Readonly<Record<string, LibcCall>> };
}

/**
 * Loads the lock of Bun and Deno, which crash with the native library of Node. It calls the same
 * functions of the C library, so that all runtimes of a machine exclude each other.
 *
 * @throws FileLockUnavailableError on Windows, on Linux without glibc, and in Deno without `--allow-ffi`
 */
export function loadLibcLock(): TryLock {
  try {
    if (process.platform === 'linux') return loadOpenFileLock();
    if (process.platform === 'darwin') return loadFlock();
  } catch (error) {
    throw unavailableError(error);
  }
  throw unavailableError();
}

/** `fcntl(descriptor, F_OFD_SETLK, &lock)` */
function loadOpenFileLock(): TryLock {
  const setLock = 37;
  const fcntl = loadFunction('libc.so.6', 'fcntl', true);
  const lock = createWriteLock();
  return (descriptor) => fcntl(descriptor, setLock, lock) === 0;
}

/** `flock(descriptor, LOCK_EX | LOCK_NB)` */
function loadFlock(): TryLock {
  const exclusiveWithoutWaiting = 6;
  const flock = loadFunction('/usr/lib/libSystem.B.dylib', 'flock', false);
  return (descriptor) => flock(descriptor, exclusiveWithoutWaiting) === 0;
}

/** A `struct flock` of 64-bit Linux: type and whence, then start, length and process. */
function createWriteLock(): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  const writeLock = 1;
  view.setInt16(0, writeLock, true);
  view.setBigInt64(8, BigInt(lockedOffset), true);
  view.setBigInt64(16, BigInt(lockedLength), true);
  return bytes;
}

/** Loads a function that takes two integers and, if `hasBuffer` is true, a buffer. */
function loadFunction(library: string, name: string, hasBuffer: boolean): LibcCall {
  const deno = (globalThis as { readonly Deno?: DenoRuntime }).Deno;
  function typesWith(bufferType: string): string[] {
    return hasBuffer ? ['i32', 'i32', bufferType] : ['i32', 'i32'];
  }
  const { symbols } = deno
    ? deno.dlopen(library, { [name]: { parameters: typesWith('buffer'), result: 'i32' } })
    : (createRequire(import.meta.url)('bun:ffi') as BunForeignFunctions).dlopen(library, {
        [name]: { args: typesWith('ptr'), returns: 'i32' },
      });
  const call = symbols[name];
  if (!call) throw new TypeError(`${library} has no function ${name}`);
  return call;
}

function unavailableError(cause?: unknown): FileLockUnavailableError {
  return new FileLockUnavailableError(
    'expected a runtime that can lock files: use Node, Bun on macOS or Linux with glibc, or Deno there ' +
      'with --allow-ffi',
    { cause },
  );
}
