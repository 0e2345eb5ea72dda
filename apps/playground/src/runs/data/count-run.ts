import type { CampaignProgress } from '@23telecom/client';
import type { RunCounts } from './run.ts';

/**
 * Sorts the recipients of a run by outcome.
 *
 * @param assumed - those among the reconciled ones that no delivery report can name
 */
export function countRun(progress: CampaignProgress, assumed = 0): RunCounts {
  const { accepted, reconciled, pending, sending } = progress;
  const { blocked, refused, failed, suppressed, unsent } = progress;
  const { delivered, undelivered, expired, unknown, uncertain, pausedBy } = progress;
  // After a 402 nothing is sent until the balance is topped up: the provider has refused them.
  const isRefusing = pausedBy === 'insufficient_balance';
  const notDelivered = undelivered + expired + unknown;
  return {
    delivered,
    notDelivered,
    // The figures are read after the list: a report may have come in between.
    onItsWay: Math.max(0, accepted + reconciled - delivered - notDelivered - assumed),
    assumed,
    refused: blocked + refused + failed + suppressed + unsent + (isRefusing ? pending : 0),
    uncertain,
    waiting: sending + (isRefusing ? 0 : pending),
  };
}

/** Whether a figure of a run can still change without an action of the user. */
export function isMoving(progress: CampaignProgress, assumed = 0): boolean {
  const { onItsWay, waiting } = countRun(progress, assumed);
  return onItsWay + (progress.state === 'paused' ? progress.sending : waiting) > 0;
}
