import type { SendIntent, SendJournal } from './journal.ts';

/** Where the runs before this one have come to. */
export interface JournalState {
  /** Recipients that must not be sent to again. */
  readonly known: Set<string>;
  /** Requests whose fate is not known, by batch. */
  readonly open: Map<string, SendIntent>;
}

/** Reads a journal; holds the recipients and what is open, nothing else of it. */
export const replayJournal = async (journal: SendJournal | undefined): Promise<JournalState> => {
  const known = new Set<string>();
  const open = new Map<string, SendIntent>();
  if (!journal) return { known, open };
  for await (const entry of journal.read()) {
    if (entry.type === 'intent') {
      open.set(entry.batch, entry);
      for (const recipient of entry.recipients) known.add(recipient);
    } else if (entry.status !== 'uncertain') {
      if (entry.status === 'failed') {
        for (const recipient of open.get(entry.batch)?.recipients ?? []) known.delete(recipient);
      }
      open.delete(entry.batch);
    }
  }
  return { known, open };
};
