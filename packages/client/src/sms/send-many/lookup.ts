import type { Core } from '../../call/operations/core.ts';
import type { AcceptedSend, RecentSends } from '../recent-sends.ts';
import { isInHistory } from './is-in-history.ts';
import { type JournalWriter, toIsoTime } from './journal-writer.ts';
import { toFailure } from './send-failure.ts';
import type { SendManyOptions } from './send-many.ts';
import { type LostRequest, type Step, toStep } from './step.ts';

/** Looks for a lost request in the history, and records its outcome. */
export type Lookup = (lost: LostRequest, signal: AbortSignal) => Promise<Step>;

/** The accepted requests that a lookup compares with. */
export interface LookupMemory {
  readonly recent: RecentSends;
  /** The last accepted request of previous runs: like their lost requests, on their clock. */
  readonly previous: AcceptedSend | null;
}

/** Time in which the last request of a killed run may have been carried out, in milliseconds. */
const maxDelayMs = 180_000;

/** Makes the lookup of a run. */
export function createLookup(
  core: Core,
  { settleMs = 60_000, headers }: SendManyOptions,
  { recent, previous }: LookupMemory,
  record: JournalWriter['record'],
): Lookup {
  return async (lost, signal) => {
    const { intent, error, lostAt } = lost;
    const { batch: id, recipients } = intent;
    const startedAt = Date.parse(intent.at);
    const maxSentAt = lostAt ?? startedAt + maxDelayMs;
    const times = { startedAt, endedAt: maxSentAt };
    recent.noteLost({ id, recipients, senderId: intent.senderId, text: intent, ...times });
    const isFound = await isInHistory(
      core,
      intent,
      maxSentAt,
      settleMs,
      { headers, signal },
      {
        recent,
        // A previous run may have been on another machine with another clock.
        getReference: () => (error ? recent.lastAccepted : previous),
      },
    );
    if (isFound) {
      await record(intent, { status: 'sent' });
      return toStep({ status: 'sent', recipients, results: null, summary: null });
    }
    await record(intent, {
      status: 'uncertain',
      ...(lostAt === null ? {} : { lostAt: toIsoTime(lostAt) }),
    });
    return toStep({ status: 'uncertain', recipients, error: error && toFailure(error) });
  };
}
