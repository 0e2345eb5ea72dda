import { type FileHandle, open, realpath, rename } from 'node:fs/promises';
import { fstatSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFileAt, takeLock } from '@23telecom/file-lock';
import { checkRegularFile } from './check-regular-file.ts';
import { toFileError } from './to-file-error.ts';
import { unavailableError } from './unavailable-error.ts';
import { toLockError } from './to-lock-error.ts';

const lineFeed = 10;

/** A file of lines that processes append to in turn. */
export interface StoreFile {
  /**
   * Runs `work` while this process has the lock of the file.
   *
   * @throws StoreError `STORE_UNAVAILABLE` if another process has the lock for too long, or the file
   *   cannot be opened
   */
  inTurn<Result>(work: (turn: StoreTurn) => Promise<Result>): Promise<Result>;
}

/** The file while this process has its lock. */
export interface StoreTurn {
  /** The first line, which names the file; empty in a new file. */
  readHead(): Promise<string>;
  /**
   * Reads the lines from an offset on, and the offset behind them. A last line that a crash truncated is
   * left out: its writer never got a result.
   */
  read(offset: number): Promise<{ readonly lines: readonly string[]; readonly end: number }>;
  /**
   * Writes lines at an offset, in place of everything behind it, and flushes them to disk. Returns the
   * offset behind them.
   */
  append(lines: readonly string[], offset: number): Promise<number>;
  /**
   * Replaces the file by one with these lines, in one step. It must be the last step of the turn: the new
   * file is not locked afterwards. Returns the offset behind the lines.
   */
  replace(lines: readonly string[]): Promise<number>;
}

const maxHeadBytes = 256;

/** Opens the file of a store, or creates it. Only its owner can read it. */
export async function openStoreFile(given: string, lockTimeoutMs: number): Promise<StoreFile> {
  const file = await createFile(given);
  return {
    async inTurn(work) {
      const handle = await lockInTurn(file, lockTimeoutMs);
      try {
        return await work(createTurn(file, handle));
      } finally {
        // Closing frees the lock.
        await handle.close();
      }
    },
  };
}

/** Creates the file if it does not exist. Returns its path. */
async function createFile(given: string): Promise<string> {
  try {
    const file = await open(given, 'a+', 0o600);
    try {
      await checkRegularFile(file);
    } finally {
      await file.close();
    }
    // Without symlinks, because `replace` would replace a symlink instead of its file.
    return await realpath(given);
  } catch (error) {
    throw toFileError(error, 'store');
  }
}

async function lockInTurn(file: string, lockTimeoutMs: number): Promise<FileHandle> {
  const deadline = Date.now() + lockTimeoutMs;
  for (;;) {
    // Without creating it: an empty store would let every message be sent again.
    const handle = await open(file, 'r+');
    let lock: ReturnType<typeof takeLock>;
    let isReady = false;
    try {
      lock = takeLock(file, handle.fd);
      if (lock === 'taken') {
        checkLinks(handle);
        isReady = true;
        return handle;
      }
    } catch (error) {
      throw toLockError(error);
    } finally {
      if (!isReady) await handle.close();
    }
    if (lock === 'held' && Date.now() >= deadline) {
      throw unavailableError(
        `expected the lock of the file within ${lockTimeoutMs} ms: is a process stopped?`,
      );
    }
    // Random pauses, so that no process is always late.
    if (lock === 'held') await sleep(1 + Math.random() * 4);
  }
}

/** `replace` would part a hard link from the store, and both would take the same keys. */
function checkLinks({ fd }: FileHandle): void {
  if (fstatSync(fd).nlink > 1) throw unavailableError('expected a file without hard links');
}

function createTurn(file: string, handle: FileHandle): StoreTurn {
  return {
    async readHead() {
      const bytes = Buffer.alloc(maxHeadBytes);
      const { bytesRead } = await handle.read(bytes, 0, maxHeadBytes, 0);
      return bytes.toString('utf8', 0, bytesRead).split('\n')[0] ?? '';
    },
    async read(offset) {
      const { size } = await handle.stat();
      if (size < offset)
        throw unavailableError('expected a file that only grows: was it restored?');
      const bytes = Buffer.alloc(size - offset);
      for (let done = 0; done < bytes.length;) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done);
        if (!bytesRead) throw unavailableError('expected a file that nobody truncates');
        done += bytesRead;
      }
      const length = bytes.lastIndexOf(lineFeed) + 1;
      return {
        lines: bytes.toString('utf8', 0, length).split('\n').slice(0, -1),
        end: offset + length,
      };
    },
    async append(lines, offset) {
      const bytes = toBytes(lines);
      if ((await handle.stat()).size > offset) await handle.truncate(offset);
      await writeFully(handle, bytes, offset);
      await handle.datasync();
      if (isFileAt(file, handle.fd)) return offset + bytes.length;
      throw unavailableError('expected the file at its path, but it was deleted or replaced');
    },
    async replace(lines) {
      const draft = `${file}.new`;
      const next = await open(draft, 'w', 0o600);
      try {
        await writeFully(next, toBytes(lines), 0);
        await next.sync();
      } finally {
        await next.close();
      }
      await rename(draft, file);
      await syncFolder(path.dirname(file));
      return toBytes(lines).length;
    },
  };
}

function toBytes(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

async function writeFully(file: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const rest = bytes.length - done;
    done += (await file.write(bytes, done, rest, offset + done)).bytesWritten;
  }
}

/** A new name is durable when its folder is. Windows has no handle for this, and syncs names itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
