import type { MessageStatus } from './message.ts';

/** The statuses of a message on the way: contract §9. Filters and statistics call them pending. */
export const temporaryStatuses = [
  'pending',
  'sent',
  'ENROUTE',
  'ACCEPTD',
] as const satisfies readonly MessageStatus[];

/** A status that never changes again. */
export type FinalStatus = Exclude<MessageStatus, (typeof temporaryStatuses)[number]>;

/** Whether a status is final: it never changes again. */
export function isFinal(status: MessageStatus): status is FinalStatus {
  return !temporaryStatuses.some((temporary) => temporary === status);
}
