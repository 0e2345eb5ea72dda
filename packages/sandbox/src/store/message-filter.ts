import type { Message, MessageSource, MessageStatus } from '../sms/message.ts';

/** Selects messages; an absent field selects all. */
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

/** Whether the source, country and sender of a group match the filter. */
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

/**
 * Whether a message matches the filter. The dates are not checked: the log selects whole days
 * first.
 */
export function matchesMessage(filter: MessageFilter, message: Message): boolean {
  return (
    matchesGroup(filter, message) &&
    (filter.statuses === undefined || filter.statuses.includes(message.status)) &&
    (filter.phone === undefined || message.recipient.includes(filter.phone))
  );
}
