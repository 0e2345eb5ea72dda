import type { FileHandle } from 'node:fs/promises';
import { StoreError } from '../errors/store-error.ts';
import type { SendJournalEntry } from '../sms/send-many/journal.ts';

/**
 * Reads the entries of a journal file from its beginning, in constant memory.
 *
 * @throws StoreError `STORE_UNAVAILABLE` if a line is not a journal entry
 */
export async function* readEntries(file: FileHandle): AsyncGenerator<SendJournalEntry, undefined> {
  let number = 0;
  for await (const line of file.readLines({ start: 0, autoClose: false })) {
    number += 1;
    yield parse(line, number);
  }
}

function parse(line: string, number: number): SendJournalEntry {
  try {
    const entry = JSON.parse(line) as Partial<SendJournalEntry> | null;
    if (entry?.type === 'intent' || entry?.type === 'outcome' || entry?.type === 'resolution')
      return entry as SendJournalEntry;
  } catch {
    // Hide the error of `JSON.parse`, which may quote phone numbers of the line.
  }
  throw new StoreError({
    code: 'STORE_UNAVAILABLE',
    description: `line ${number}: expected a journal entry: check the path, or restore the file from a backup`,
  });
}
