import type { SendManyOutcome, SendManySummary } from './send-many.ts';

/** Money is added up in integers of this part of a unit. */
const scale = 1e8;

/** The figures of a run, as it goes. */
export type Tally = { -readonly [Key in keyof SendManySummary]: SendManySummary[Key] };

/** Starts counting. */
export const createTally = (): Tally => ({
  accepted: 0,
  blocked: 0,
  refused: 0,
  reconciled: 0,
  failed: 0,
  uncertain: 0,
  unsent: 0,
  invalid: 0,
  duplicates: 0,
  skipped: 0,
  read: 0,
  requests: 0,
  segments: 0,
  cost: 0,
  stoppedBy: null,
});

/** Counts what became of one request. */
export const addOutcome = (tally: Tally, outcome: SendManyOutcome): void => {
  const { status, recipients } = outcome;
  if (status !== 'sent') tally[status] += recipients.length;
  else if (!outcome.results) tally.reconciled += recipients.length;
  else {
    for (const result of outcome.results) {
      if (result.status === 'accepted') tally.accepted += 1;
      else if (result.status === 'blocked_country') tally.blocked += 1;
      else tally.refused += 1;
    }
    tally.segments += outcome.summary?.segments ?? 0;
    tally.cost = Math.round((tally.cost + (outcome.summary?.cost ?? 0)) * scale) / scale;
  }
};
