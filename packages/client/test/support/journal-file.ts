import type { SendJournalEntry } from '../../src/index.ts';
import type { FileJournal } from '../../src/node/index.ts';

/** Makes an intent that a journal accepts. */
export function intent(batch: string): SendJournalEntry {
  return {
    type: 'intent',
    batch,
    at: '2026-02-13T10:30:04.123Z',
    senderId: 'MyApp',
    textHash: 'ab',
    recipients: ['+447911123456'],
  };
}

/** Reads the batch of each entry of a journal. */
export async function readAll(journal: FileJournal): Promise<string[]> {
  const batches: string[] = [];
  for await (const { batch } of journal.read()) batches.push(batch);
  return batches;
}
