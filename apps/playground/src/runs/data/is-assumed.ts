import type { CampaignMessage } from '@23telecom/client';

/**
 * Whether a message counts as sent although the provider's history does not show it: a person decided so. Without an
 * ID, no delivery report can be about it.
 */
export function isAssumed({
  state,
  messageId,
  status,
}: Pick<CampaignMessage, 'state' | 'messageId' | 'status'>): boolean {
  return state === 'reconciled' && messageId === null && status === null;
}
