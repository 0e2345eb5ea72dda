import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { SendJournal, SendJournalEntry } from '../sms/send-many/journal.ts';
import { lockFile } from './lock-file.ts';
import { readEntries } from './read-entries.ts';

/** A journal in a file. */
export interface FileJournal extends SendJournal {
  /** Lets another process open it. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens a journal in a file, which is made when there is none: one line of JSON for each entry,
 * only ever appended, on the disk before `append` settles. It holds full numbers and no texts, and
 * is readable by its owner alone.
 *
 * A line that a crash cut in two is dropped: what it was to announce had not begun.
 *
 * @throws Error when another process that is alive has it open, or a line is not of a journal
 * @example
 * ```ts
 * await using journal = await openFileJournal('./mailing-2026-03.journal');
 * const run = telecom.sms.sendMany({ recipients, text, senderId: 'MyApp' }, { journal });
 * console.log(await run.summary());
 * ```
 */
export const openFileJournal = async (path: string): Promise<FileJournal> => {
  const unlock = await lockFile(`${path}.lock`);
  let file: FileHandle;
  try {
    file = await open(path, 'a+', 0o600);
    await dropTornLine(file);
  } catch (error) {
    await unlock();
    throw error;
  }
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const lines = waiting.join('');
    waiting = [];
    if (!lines) return;
    await file.appendFile(lines);
    await file.datasync();
  };
  const close = async () => {
    await writing.catch(() => undefined);
    await file.close();
    await unlock();
  };
  return {
    read: () => readEntries(file),
    append(entry: SendJournalEntry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      // Those who come while one write is under way share the next: one sync for all of them.
      writing = writing.then(write);
      return writing;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};

const dropTornLine = async (file: FileHandle) => {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(65_536);
  let end = size;
  while (end > 0) {
    const length = Math.min(buffer.length, end);
    await file.read(buffer, 0, length, end - length);
    const lineEnd = buffer.subarray(0, length).lastIndexOf(10);
    end = end - length + lineEnd + 1;
    if (lineEnd >= 0) break;
  }
  if (end < size) await file.truncate(end);
};
