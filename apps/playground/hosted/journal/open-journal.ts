import type { SendJournal, SendJournalEntry } from '@23telecom/client';
import type { HostedDatabase } from '../open-database.ts';

/**
 * The journal of a run in IndexedDB.
 *
 * @param onEntry - called with each entry that was appended
 */
export function openJournal(
  database: HostedDatabase,
  run: string,
  onEntry: (entry: SendJournalEntry) => void,
): SendJournal {
  return {
    async *read() {
      for (const { entry } of await database.getAllFromIndex('journal', 'run', run)) yield entry;
    },
    async append(entry) {
      // A request is made only when the disk knows of it.
      const transaction = database.transaction('journal', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add({ run, entry }), transaction.done]);
      onEntry(entry);
    },
  };
}
