import type { CampaignMessage, CampaignMessageState, CampaignProgress } from '@23telecom/client';
import { figureOfStatus } from './stored-report.ts';
import type { StoredRun } from './stored-run.ts';

/** The sums of a journal. */
export interface JournalSums {
  /** Requests that were begun. */
  readonly batches: number;
  readonly segments: number;
  /** In the account's currency. */
  readonly cost: number;
}

/** The figures of a run, as those of a campaign. */
export function countProgress(
  { record, state, pausedBy, requests, endedAt }: StoredRun,
  messages: readonly CampaignMessage[],
  { batches, segments, cost }: JournalSums,
): CampaignProgress {
  function count(wanted: CampaignMessageState): number {
    return messages.filter((message) => message.state === wanted).length;
  }
  const figures = { delivered: 0, undelivered: 0, expired: 0, unknown: 0 };
  for (const { status } of messages) {
    const figure = figureOfStatus[status ?? ''];
    if (figure) figures[figure] += 1;
  }
  const accepted = count('accepted');
  const reconciled = count('reconciled');
  const final = Object.values(figures).reduce((sum, value) => sum + value, 0);
  return {
    id: record.id,
    state,
    pausedBy,
    senderId: record.senderId,
    read: record.people.length,
    invalid: 0,
    duplicates: 0,
    suppressed: 0,
    recipients: record.people.length,
    accepted,
    blocked: count('blocked'),
    refused: count('refused'),
    reconciled,
    failed: count('failed'),
    uncertain: count('uncertain'),
    unsent: count('unsent'),
    pending: count('pending'),
    sending: count('sending'),
    requests: Math.max(requests, batches),
    segments,
    cost,
    ...figures,
    awaiting: accepted + reconciled - final,
    createdAt: record.startedAt,
    startedAt: record.startedAt,
    endedAt,
  };
}
