import type { FileHandle } from 'node:fs/promises';
import type { SendJournalEntry } from '../sms/send-many/journal.ts';

/** Reads the lines of a journal, from its beginning, in constant memory. */
export async function* readEntries(file: FileHandle): AsyncGenerator<SendJournalEntry, undefined> {
  let number = 0;
  for await (const line of file.readLines({ start: 0, autoClose: false })) {
    number += 1;
    yield parse(line, number);
  }
}

const parse = (line: string, number: number): SendJournalEntry => {
  try {
    const entry = JSON.parse(line) as Partial<SendJournalEntry> | null;
    if (entry?.type === 'intent' || entry?.type === 'outcome') return entry as SendJournalEntry;
  } catch {
    // Told below: the line itself may hold numbers.
  }
  throw new Error(
    `line ${number} is not of a journal: give the file of this mailing, or mend it from a copy`,
  );
};
