import type {
  CampaignMessage,
  CampaignMessageState,
  CampaignProgress,
  SendJournalEntry,
} from '@23telecom/client';
import { sum } from '../../src/cost/estimate.ts';
import { countProgress } from './count-progress.ts';
import type { StoredReport } from './stored-report.ts';
import type { StoredRun } from './stored-run.ts';

interface Entry {
  state: CampaignMessageState;
  messageId: string | null;
  code: string | null;
  batch: number;
}

/** A request that may have sent its messages. */
export interface UncertainBatch {
  /** Its ID in the journal. */
  readonly batch: string;
  /** Its number among the requests of the run, counted from 1. */
  readonly number: number;
  readonly recipients: readonly string[];
}

/** The recipients of a run with their states, read from its journal. */
export interface RunBook {
  /** Adds an entry of the journal. */
  readonly apply: (entry: SendJournalEntry) => void;
  /** Recipients that the run still has to send to. */
  readonly pending: () => readonly string[];
  /** Requests whose outcome is unknown: the ID of each, with its recipients. */
  readonly open: () => ReadonlyMap<string, readonly string[]>;
  /** Those of them that were looked for in vain. */
  readonly uncertain: () => readonly UncertainBatch[];
  readonly messages: (
    run: StoredRun,
    reports: ReadonlyMap<string, StoredReport>,
  ) => readonly CampaignMessage[];
  readonly progress: (
    run: StoredRun,
    reports: ReadonlyMap<string, StoredReport>,
  ) => CampaignProgress;
}

/**
 * Opens the book of a run without any entry.
 *
 * @param findIds - the message IDs of recipients in the provider's books: a request that was found in the history
 *   has none in the journal
 */
export function createRunBook(
  { record }: Pick<StoredRun, 'record'>,
  findIds: () => ReadonlyMap<string, string> = () => new Map(),
): RunBook {
  const people = new Map<string, Entry>(
    record.people.map(({ recipient }) => [
      recipient,
      { state: 'pending', messageId: null, code: null, batch: 0 },
    ]),
  );
  const open = new Map<string, readonly string[]>();
  let batches = 0;
  let segments = 0;
  let cost = 0;

  function change(recipients: readonly string[], change: Partial<Entry>): void {
    for (const recipient of recipients) {
      const entry = people.get(recipient);
      if (entry) Object.assign(entry, change);
    }
  }

  function fillIds(): void {
    const nameless = [...people].filter(
      ([, { state, messageId }]) => state === 'reconciled' && messageId === null,
    );
    if (nameless.length === 0) return;
    const ids = findIds();
    for (const [recipient, entry] of nameless) entry.messageId = ids.get(recipient) ?? null;
  }

  function firstOf([recipient = '']: readonly string[]): {
    readonly state: CampaignMessageState | undefined;
    readonly number: number;
  } {
    const entry = people.get(recipient);
    return { state: entry?.state, number: entry?.batch ?? 0 };
  }

  function messagesOf(
    run: StoredRun,
    reports: ReadonlyMap<string, StoredReport>,
  ): readonly CampaignMessage[] {
    fillIds();
    return Array.from(people, ([recipient, { state, messageId, code, batch }]) => {
      const report = reports.get(messageId ?? '');
      const failure = state === 'pending' ? run.failed[recipient] : undefined;
      const isOver = state === 'pending' && run.state === 'cancelled';
      return {
        recipient,
        state: isOver ? 'unsent' : failure === undefined ? state : 'failed',
        messageId,
        status: report?.status ?? null,
        statusCode: report?.statusCode ?? null,
        reportedAt: report?.at ?? null,
        code: failure ?? code,
        batch,
      };
    });
  }

  return {
    apply(entry) {
      if (entry.type === 'intent') {
        batches += 1;
        open.set(entry.batch, entry.recipients);
        change(entry.recipients, { state: 'sending', code: null, batch: batches });
        return;
      }
      const recipients = open.get(entry.batch) ?? [];
      if (entry.type === 'resolution') {
        open.delete(entry.batch);
        change(recipients, { state: entry.decision === 'sent' ? 'reconciled' : 'pending' });
        return;
      }
      if (entry.status === 'uncertain') {
        change(recipients, { state: 'uncertain' });
        return;
      }
      open.delete(entry.batch);
      if (entry.status === 'failed') change(recipients, { state: 'pending' });
      else if (!entry.results) change(recipients, { state: 'reconciled' });
      for (const result of entry.results ?? []) {
        segments += result.segments;
        const { messageId, status } = result;
        change([result.recipient], {
          messageId,
          state: stateOf(status),
          code: status === 'accepted' ? null : status,
        });
      }
      cost = sum([cost, entry.cost ?? 0]);
    },
    pending: () => [...people].filter(([, { state }]) => state === 'pending').map(([key]) => key),
    open: () => open,
    uncertain: () =>
      Array.from(open, ([batch, recipients]) => ({ batch, recipients, ...firstOf(recipients) }))
        .filter(({ state }) => state === 'uncertain')
        .map(({ batch, number, recipients }) => ({ batch, number, recipients })),
    messages: messagesOf,
    progress: (run, reports) =>
      countProgress(run, messagesOf(run, reports), { batches, segments, cost }),
  };
}

function stateOf(status: string): CampaignMessageState {
  if (status === 'accepted') return 'accepted';
  return status === 'blocked_country' ? 'blocked' : 'refused';
}
