import type { Run } from '../../data/run.ts';

/**
 * The recipients that a retry would send to: those who did not get the message and will not get it. Uncertain ones
 * are not among them, because they may have got it; nor are those with an unknown outcome.
 */
export function countFailed({
  counts,
  pausedBy,
  progress,
}: Pick<Run, 'counts' | 'pausedBy' | 'progress'>): number {
  // Those whom the balance did not cover are sent to when the run goes on.
  const refused =
    pausedBy === 'insufficient_balance' ? counts.refused - progress.pending : counts.refused;
  return counts.notDelivered - progress.unknown + refused;
}
