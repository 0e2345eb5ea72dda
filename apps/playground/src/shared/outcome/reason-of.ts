import { messageStatuses, recipientStatuses } from '@23telecom/client/codes';

const reasons: ReadonlyMap<string, string> = new Map(
  [
    ...messageStatuses.filter(({ isFinal, filter }) => isFinal && filter !== 'delivered'),
    ...recipientStatuses.filter(({ isAccepted }) => !isAccepted),
  ].map(({ status, meaning }) => [status, meaning]),
);

/** Why a message was not delivered, or not accepted; undefined if it was delivered, or still may be. */
export function reasonOf(status: string): string | undefined {
  return reasons.get(status);
}
