import type { CampaignMessage, CampaignProgress } from '@23telecom/client';

/** A recipient with such a status has not got the message, and will not get it. */
const undelivered: ReadonlySet<string> = new Set([
  'UNDELIV',
  'REJECTD',
  'EXPIRED',
  'DELETED',
  'failed',
]);
const unsentStates: ReadonlySet<string> = new Set(['blocked', 'refused', 'failed', 'unsent']);

/** Whether all recipients were accepted, so that no message has to be read to know what failed. */
export function isClean({ accepted, reconciled, recipients }: CampaignProgress): boolean {
  return recipients > 0 && accepted + reconciled === recipients;
}

/** Whether the provider has the message of a recipient. */
export function isReached({ state }: CampaignMessage): boolean {
  return state === 'accepted' || state === 'reconciled';
}

/** Whether it is proven that a recipient did not get the message, so that it may be sent again. */
export function isFailed({ state, status }: CampaignMessage): boolean {
  return unsentStates.has(state) || (status !== null && undelivered.has(status));
}
