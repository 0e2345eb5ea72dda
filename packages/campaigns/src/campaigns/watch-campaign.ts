import type { CampaignProgress } from '../campaign/campaign-progress.ts';
import type { Waiters } from '../reports/create-waiters.ts';
import { waitTimeout, waitUntil, type WaitOptions } from '../reports/wait-for-message.ts';
import type { CampaignMilestone } from './campaign.ts';

const ended: ReadonlySet<string> = new Set(['sent', 'expired', 'cancelled']);

/** Whether a campaign is that far. */
export function isReached(milestone: CampaignMilestone, progress: CampaignProgress): boolean {
  const { state, sending, uncertain, awaiting } = progress;
  if (!ended.has(state)) return false;
  if (milestone === 'sent') return true;
  return sending === 0 && (milestone === 'settled' || (uncertain === 0 && awaiting === 0));
}

/** Waits until a campaign is that far. */
export function waitForMilestone(
  waiters: Waiters,
  closed: AbortSignal,
  id: string,
  milestone: CampaignMilestone,
  options: WaitOptions,
): Promise<CampaignProgress> {
  return waitUntil<CampaignProgress, CampaignProgress>({
    ...options,
    closed,
    subscribe: (onValue, onError) => waiters.watch(id, onValue, onError),
    pick: (progress) => (isReached(milestone, progress) ? progress : undefined),
    onTimeout: (timeoutMs) =>
      waitTimeout('campaign.waitFor', `the campaign to be ${milestone}`, timeoutMs),
  });
}

/** Yields the figures of a campaign after each change, until it is that far. */
export async function* watchCampaign(
  waiters: Waiters,
  closed: AbortSignal,
  id: string,
  milestone: CampaignMilestone,
  signal: AbortSignal | undefined,
): AsyncGenerator<CampaignProgress, undefined> {
  let last = '';
  for (;;) {
    const seen = last;
    const progress = await waitUntil<CampaignProgress, CampaignProgress>({
      signal,
      closed,
      subscribe: (onValue, onError) => waiters.watch(id, onValue, onError),
      pick: (value) => (JSON.stringify(value) === seen ? undefined : value),
      onTimeout: () => new Error('a wait without a limit'),
    });
    last = JSON.stringify(progress);
    yield progress;
    if (isReached(milestone, progress)) return undefined;
  }
}
