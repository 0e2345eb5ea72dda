import type { Message, MessageSource, MessageStatus } from '../sms/message.ts';

/** Which messages are asked for; what is left out doesn't narrow. */
export interface MessageFilter {
  /** `YYYY-MM-DD`, included. */
  readonly from?: string | undefined;
  /** `YYYY-MM-DD`, included. */
  readonly to?: string | undefined;
  readonly source?: MessageSource | undefined;
  readonly statuses?: readonly MessageStatus[] | undefined;
  readonly country?: string | undefined;
  readonly senderId?: string | undefined;
  /** A part of the recipient's number. */
  readonly phone?: string | undefined;
}

/** Whether a group of messages that share these three can hold a match. */
export function matchesGroup(
  filter: MessageFilter,
  group: Pick<Message, 'source' | 'country' | 'senderId'>,
): boolean {
  return (
    (filter.source === undefined || filter.source === group.source) &&
    (filter.country === undefined || filter.country === group.country) &&
    (filter.senderId === undefined || filter.senderId === group.senderId)
  );
}

export function matchesMessage(filter: MessageFilter, message: Message): boolean {
  return (
    matchesGroup(filter, message) &&
    (filter.statuses === undefined || filter.statuses.includes(message.status)) &&
    (filter.phone === undefined || message.recipient.includes(filter.phone))
  );
}
