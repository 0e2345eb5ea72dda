import { defaultTimeoutMs } from '../../call/options/call-limits.ts';
import { awaitProgress, type StepLimit } from '../../store/await-step.ts';
import type { AcceptedSend } from '../recent-sends.ts';
import type { SendIntent, SendJournal } from './journal.ts';
import { createCostReader, type JournalCosts } from './journal-costs.ts';
import { NumberSet } from './number-set.ts';

/** A request whose outcome is unknown. */
export interface OpenRequest {
  readonly intent: SendIntent;
  /** When its response was lost, ISO 8601 in UTC; null if the run was killed before. */
  readonly lostAt: string | null;
}

/** The progress of the previous runs. */
export interface JournalState {
  /** Recipients that must not get another message. */
  readonly known: NumberSet;
  /** Requests whose outcome is unknown, by batch. */
  readonly open: Map<string, OpenRequest>;
  /** The last request with a response; null if there is none. */
  readonly lastAccepted: AcceptedSend | null;
  readonly costs: JournalCosts;
}

/**
 * Reads a journal. Keeps only the recipients and the open requests in memory.
 *
 * @throws StoreError `STORE_UNAVAILABLE` if no entry comes within the `timeoutMs` of the limit
 */
export function replayJournal(
  journal: SendJournal | undefined,
  limit: Pick<StepLimit, 'operation' | 'clock'> & { readonly timeoutMs?: number | undefined },
): Promise<JournalState> {
  const { timeoutMs = defaultTimeoutMs } = limit;
  return awaitProgress((noteProgress) => replay(journal, noteProgress), {
    ...limit,
    timeoutMs,
    name: 'the journal',
    sent: 'no',
  });
}

async function replay(
  journal: SendJournal | undefined,
  noteProgress: () => void,
): Promise<JournalState> {
  const known = new NumberSet();
  const open = new Map<string, OpenRequest>();
  const costs = createCostReader();
  let lastAccepted: AcceptedSend | null = null;
  // Only a run without a journal has no entries: a `read` that returns undefined is a mistake.
  for await (const entry of journal ? journal.read() : []) {
    noteProgress();
    const { batch } = entry;
    if (entry.type === 'intent') {
      open.set(batch, { intent: entry, lostAt: null });
      for (const recipient of entry.recipients) known.add(recipient);
      continue;
    }
    const intent = open.get(batch)?.intent;
    if (!intent) continue;
    if (entry.type === 'outcome' && entry.status === 'uncertain') {
      open.set(batch, { intent, lostAt: entry.lostAt ?? null });
      continue;
    }
    const isUnsent =
      entry.type === 'outcome' ? entry.status === 'failed' : entry.decision === 'resend';
    if (isUnsent) for (const recipient of intent.recipients) known.delete(recipient);
    if (entry.type === 'outcome' && entry.results?.some(({ messageId }) => messageId)) {
      lastAccepted = {
        id: batch,
        senderId: intent.senderId,
        results: entry.results,
        startedAt: Date.parse(intent.at),
        endedAt: Date.parse(entry.at),
      };
    }
    costs.add(intent, entry);
    open.delete(batch);
  }
  const intents = Array.from(open.values(), ({ intent }) => intent);
  return { known, open, lastAccepted, costs: costs.end(intents) };
}
