import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox/node';
import {
  createClient,
  type SendManyOutcome,
  type SendManyRun,
  type TelecomClient,
} from '../../src/index.ts';
import type { SendJournal, SendJournalEntry } from '../../src/sms/send-many/journal.ts';

export interface Setting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly client: TelecomClient;
  /** Number of messages in the sandbox by recipient. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** Starts a sandbox on a real socket, and makes a client for it. */
export const setUp = async (options: SandboxOptions = {}): Promise<Setting> => {
  const sandbox = createSandbox({ hasHistory: false, balance: 100_000, ...options });
  const server = await sandbox.listen();
  return {
    sandbox,
    client: createClient({ apiKey: 'sk_prod_local', baseUrl: server.url }),
    counts: () => {
      const counts = new Map<string, number>();
      for (const { recipient } of sandbox.messages()) {
        counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
      }
      return counts;
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
};

/** Consecutive British mobile numbers. */
export const numbers = (count: number, first = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+4479111${String(first + index).padStart(5, '0')}`);

export const collectRun = async (run: SendManyRun): Promise<readonly SendManyOutcome[]> => {
  const outcomes: SendManyOutcome[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  return outcomes;
};

/** Number of recipients by outcome. */
export const sumUp = (outcomes: readonly SendManyOutcome[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const { status, recipients } of outcomes) {
    sums[status] = (sums[status] ?? 0) + recipients.length;
  }
  return sums;
};

/** A journal in memory. */
export const createMemoryJournal = (): SendJournal & { readonly entries: SendJournalEntry[] } => {
  const entries: SendJournalEntry[] = [];
  return {
    entries,
    async *read() {
      yield* entries;
    },
    append: async (entry) => entries.push(structuredClone(entry)),
  };
};
