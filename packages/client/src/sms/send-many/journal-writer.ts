import type { Clock } from '../../call/waiting/clock.ts';
import type { Sent } from '../../errors/telecom-error.ts';
import { awaitStep } from '../../store/await-step.ts';
import type { SendIntent, SendJournal, SendRecord } from './journal.ts';
import type { RunState } from './run-state.ts';

/** The outcome of a request, as it is recorded. */
export type RecordedOutcome = Pick<SendRecord, 'status' | 'results' | 'cost' | 'lostAt'>;

/** Writes to the journal of a run. If that fails, the run ends; nothing here rejects. */
export interface JournalWriter {
  /** Writes an intent. False if that failed: its request must not be made. */
  readonly append: (intent: SendIntent) => Promise<boolean>;
  /** Writes the outcome of a request. It is reported all the same if that fails. */
  readonly record: (intent: SendIntent, outcome: RecordedOutcome) => Promise<void>;
}

/** Makes the writer of a run. */
export function createJournalWriter(
  journal: SendJournal | undefined,
  clock: Clock,
  timeoutMs: number,
  state: RunState,
): JournalWriter {
  async function append(entry: SendIntent | SendRecord, sent: Sent): Promise<boolean> {
    const limit = { name: 'the journal', operation: 'sms.sendMany', timeoutMs, sent, clock };
    try {
      if (journal) await awaitStep(journal.append(entry), limit);
      return true;
    } catch (error) {
      state.fail('journal_error', error);
      return false;
    }
  }
  return {
    append: (intent) => append(intent, 'no'),
    async record({ batch }, outcome) {
      await append({ type: 'outcome', batch, at: toIsoTime(clock.now()), ...outcome }, 'maybe');
    },
  };
}

/** Writes milliseconds since 1970 as ISO 8601 in UTC. */
export function toIsoTime(ms: number): string {
  return new Date(ms).toISOString();
}
