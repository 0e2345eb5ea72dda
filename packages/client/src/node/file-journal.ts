import type { FileHandle } from 'node:fs/promises';
import { isFileAt } from '@23telecom/file-lock';
import { StoreError } from '../errors/store-error.ts';
import type { SendJournal, SendJournalEntry } from '../sms/send-many/journal.ts';
import { checkPath } from './check-path.ts';
import { lockJournal } from './lock-journal.ts';
import { readEntries } from './read-entries.ts';
import { toFileError } from './to-file-error.ts';

/** A journal of `sendMany` in a file. */
export interface FileJournal extends SendJournal {
  /**
   * Resolves when the entry is on the disk.
   *
   * @throws StoreError `JOURNAL_LOST` if the file was closed, deleted, renamed or replaced since it was
   *   opened: the next run would not see the entry; `STORE_UNAVAILABLE` if it cannot be written
   */
  append(entry: SendJournalEntry): Promise<void>;
  /** Waits for pending writes, closes the file and releases its lock. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens a journal file, or creates it. Each entry is one line of JSON, which is appended and flushed
 * to disk before `append` resolves. The file contains full phone numbers but no texts, and only its
 * owner can read it.
 *
 * A last line that a crash truncated is dropped, because its request had not been made yet.
 *
 * The operating system holds the lock of the file for this process and frees it when the process ends,
 * however it ends. It covers symlinks, hard links, threads, and containers that share the disk.
 *
 * @throws ValidationError `INVALID_OPTIONS` if the path is not a string
 * @throws StoreError `JOURNAL_IN_USE` if another run has the file open; `FILE_LOCK_UNAVAILABLE` if this
 *   runtime or file system cannot lock files; `STORE_UNAVAILABLE` if the file cannot be opened, or its
 *   beginning is not that of a journal
 * @example
 * ```ts
 * await using journal = await openFileJournal('./mailing-2026-03.journal');
 * const run = telecom.sms.sendMany({ recipients, text, senderId: 'MyApp' }, { journal });
 * console.log(await run.summary());
 * ```
 */
export async function openFileJournal(path: string): Promise<FileJournal> {
  checkPath('openFileJournal', path);
  const file = await openJournal(path);
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const lines = waiting.join('');
    waiting = [];
    if (!lines) return;
    try {
      checkPlace(path, file);
      await file.appendFile(lines);
      await file.datasync();
      // The file may have been deleted during the write.
      checkPlace(path, file);
    } catch (error) {
      throw toFileError(error, 'journal', 'maybe');
    }
  }
  async function close(): Promise<void> {
    await writing.catch(() => undefined);
    await file.close();
  }
  return {
    read: () => readEntries(file),
    append(entry: SendJournalEntry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      // Entries that are appended during a write share the next one, and so a single sync.
      writing = writing.then(write);
      return writing;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function checkPlace(path: string, { fd }: FileHandle): void {
  const isOpen = fd >= 0;
  if (isOpen && isFileAt(path, fd)) return;
  const description = isOpen
    ? 'expected the journal at its path, but it was deleted, renamed or replaced during the run: ' +
      'restore it before you start the run again, or its recipients get another message'
    : 'expected an open journal, but it was closed: close it when the run has ended';
  // Earlier requests of the run may have been sent.
  throw new StoreError({ code: 'JOURNAL_LOST', description, sent: 'maybe' });
}

/** Opens the file, and drops a line that a crash truncated. */
async function openJournal(path: string): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    file = await lockJournal(path);
    const { size } = await file.stat();
    const end = await findLastLineEnd(file, size);
    if (size > 0) await checkIsJournal(file, end);
    if (end < size) await file.truncate(end);
    return file;
  } catch (error) {
    await file?.close();
    throw toFileError(error, 'journal');
  }
}

/** The text that each entry begins with. */
const entryStart = '{"type":"';

/**
 * Checks that a file begins as a journal does: the lines of any other are not ours to drop.
 *
 * @param end - the offset behind the last line end
 */
async function checkIsJournal(file: FileHandle, end: number): Promise<void> {
  if (end > 0) {
    const entries = readEntries(file);
    await entries.next();
    await entries.return(undefined);
    return;
  }
  const { buffer, bytesRead } = await file.read(Buffer.alloc(entryStart.length), { position: 0 });
  const start = buffer.toString('utf8', 0, bytesRead);
  if (!entryStart.startsWith(start)) {
    throw new StoreError({
      code: 'STORE_UNAVAILABLE',
      description: 'expected a journal, or a file without content: check the path',
    });
  }
}

/** The offset behind the last line end. */
async function findLastLineEnd(file: FileHandle, size: number): Promise<number> {
  const buffer = Buffer.alloc(65_536);
  let end = size;
  while (end > 0) {
    const length = Math.min(buffer.length, end);
    await file.read(buffer, 0, length, end - length);
    const lineEnd = buffer.subarray(0, length).lastIndexOf(10);
    end = end - length + lineEnd + 1;
    if (lineEnd >= 0) break;
  }
  return end;
}
