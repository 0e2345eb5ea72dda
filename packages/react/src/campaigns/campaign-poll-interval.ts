import type { CampaignProgress } from '@23telecom/client';
import type { TelecomQueryView } from '../query/telecom-query-options.ts';

/** While requests are made, the figures change many times a second. */
const sendingMs = 2_000;
/** While it waits for a person, a time, or delivery reports. */
const waitingMs = 10_000;
const dayMs = 86_400_000;

/** Whether no figure of a campaign can change any more. */
export function isOver({ endedAt, sending, uncertain, awaiting }: CampaignProgress): boolean {
  return endedAt !== null && sending + uncertain + awaiting === 0;
}

/**
 * Milliseconds to the next poll of a campaign, or `false` to stop: when no figure can change any more, a day
 * after its end, and after an error that a retry cannot fix.
 */
export function campaignPollInterval({
  data,
  error,
  dataUpdatedAt,
}: TelecomQueryView<CampaignProgress>['state']): number | false {
  if (error?.retryable === false) return false;
  if (!data) return waitingMs;
  const endedAt = Date.parse(data.endedAt ?? '');
  if (isOver(data) || dataUpdatedAt - endedAt > dayMs) return false;
  return data.state === 'running' || data.sending > 0 ? sendingMs : waitingMs;
}
