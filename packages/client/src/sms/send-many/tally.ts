import { toAmount, toUnits } from '../money.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';
import type { SendManySummary } from './send-many-summary.ts';

/** The mutable summary of a run in progress. */
export type Tally = { -readonly [Key in keyof SendManySummary]: SendManySummary[Key] };

/** Makes a tally of zeros. */
export function createTally(): Tally {
  return {
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
  };
}

/** Adds an outcome to the tally. */
export function addOutcome(tally: Tally, outcome: SendManyOutcome): void {
  const { status, recipients } = outcome;
  if (status === 'invalid') tally.issues ??= outcome.issues;
  if (status !== 'sent') tally[status] += recipients.length;
  else if (!outcome.results) tally.reconciled += recipients.length;
  else {
    for (const result of outcome.results) {
      if (result.status === 'accepted') tally.accepted += 1;
      else if (result.status === 'blocked_country') tally.blocked += 1;
      else tally.refused += 1;
    }
    tally.segments += outcome.summary?.segments ?? 0;
    tally.cost = toAmount(toUnits(tally.cost) + toUnits(outcome.summary?.cost ?? 0));
  }
}
