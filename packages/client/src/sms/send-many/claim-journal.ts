import { StoreError } from '../../errors/store-error.ts';
import type { SendJournal } from './journal.ts';

const registryKey = Symbol.for('@23telecom/client.journals');

/** The journals of the runs of this thread, shared by all copies of this package. */
function findJournals(): WeakSet<SendJournal> {
  const registry = globalThis as unknown as Record<symbol, WeakSet<SendJournal> | undefined>;
  return (registry[registryKey] ??= new WeakSet());
}

/**
 * Reserves a journal object for one run: two runs would read the same recipients as open, and send to them
 * twice. Returns the function that frees it for the next run.
 *
 * @throws StoreError `JOURNAL_IN_USE` if a run has it
 */
export function claimJournal(journal: SendJournal | undefined): () => void {
  if (!journal) return () => undefined;
  const journals = findJournals();
  if (journals.has(journal)) {
    throw new StoreError({
      code: 'JOURNAL_IN_USE',
      operation: 'sms.sendMany',
      description: 'journal: expected one that no run uses: wait for the other run to end',
    });
  }
  journals.add(journal);
  return () => journals.delete(journal);
}
