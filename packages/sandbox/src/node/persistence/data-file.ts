import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { DataLock } from './lock-data.ts';

/** The file on disk, to which lines are appended. */
export interface DataFile {
  /**
   * Writes a line after the last one; resolves when it is on disk. After a failure the next call writes
   * at the same place.
   */
  append(line: string): Promise<void>;
  /** Whether the open file is still at its path: it may have been deleted or moved. */
  isInPlace(): Promise<boolean>;
  /** Whether the file has further names. Replaced, it would keep its old content under them. */
  hasOtherNames(): Promise<boolean>;
  /** Begins a new version of the file. */
  begin(): Promise<Draft>;
  /** Bytes in the file. */
  readonly size: number;
  close(): Promise<void>;
}

/** A new version of the file, which is not in its place yet. */
export interface Draft {
  write(lines: string): Promise<void>;
  sync(): Promise<void>;
  /** Puts it in place, with these last lines; afterwards `append` writes to it. */
  finish(lines: string): Promise<void>;
  discard(): Promise<void>;
}

/** The suffix of a draft. Its name is fixed, so that the next start finds the draft of a killed process. */
export const draftSuffix = '.new';

/** Only the owner may read it: it contains keys, secrets and message texts. */
const mode = 0o600;

/** Opens the file when it is first needed. `end` is where the next line belongs. */
export function createDataFile(lock: DataLock, end: number): DataFile {
  const { target } = lock;
  let handle: FileHandle | undefined;
  let size = end;

  async function openFile(): Promise<FileHandle> {
    if (handle !== undefined) return handle;
    handle = await open(target, 'r+');
    // The rest is a line that was never completed.
    await handle.truncate(size);
    return handle;
  }

  async function close(): Promise<void> {
    const open = handle;
    handle = undefined;
    await open?.close();
  }

  async function begin(): Promise<Draft> {
    const name = target + draftSuffix;
    const draft = await open(name, 'w', mode);
    let draftSize = 0;

    async function discard(): Promise<void> {
      await draft.close().catch(() => undefined);
      await rm(name, { force: true });
    }

    async function write(lines: string): Promise<void> {
      draftSize += await writeAll(draft, lines, draftSize);
    }

    return {
      write,
      sync: () => draft.datasync(),
      discard,
      finish: async (lines) => {
        try {
          await write(lines);
          await draft.sync();
          // Windows replaces only a file that is closed.
          await close();
          await rename(name, target);
        } catch (error) {
          await discard();
          throw error;
        }
        handle = draft;
        size = draftSize;
        lock.follow();
        await syncFolder(path.dirname(target));
      },
    };
  }

  return {
    append: async (line) => {
      const file = await openFile();
      const length = await writeAll(file, line, size);
      await file.datasync();
      size += length;
    },
    isInPlace: async () => {
      const file = await openFile().catch(() => undefined);
      if (file === undefined) return false;
      const [opened, found] = await Promise.all([
        file.stat({ bigint: true }),
        stat(target, { bigint: true }).catch(() => undefined),
      ]);
      return found?.ino === opened.ino && found.dev === opened.dev;
    },
    hasOtherNames: async () => (await (await openFile()).stat()).nlink > 1,
    begin,
    get size() {
      return size;
    },
    close,
  };
}

async function writeAll(file: FileHandle, text: string, position: number): Promise<number> {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    const rest = bytes.length - written;
    const { bytesWritten } = await file.write(bytes, written, rest, position + written);
    written += bytesWritten;
  }
  return bytes.length;
}

/** A rename is on disk only when its folder is. Some systems, such as Windows, cannot sync folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
