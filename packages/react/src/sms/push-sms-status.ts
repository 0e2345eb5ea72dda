import { type PageData, isFinalStatus, type SmsMessage, type SmsStatus } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { telecomKeys } from '../options/telecom-keys.ts';

/** What of a delivery event is needed to update a status. */
export type SmsStatusPush = Pick<
  DeliveryEvent,
  'messageId' | 'status' | 'statusCode' | 'cost' | 'at'
>;

type Updatable = Pick<SmsStatus, 'messageId' | 'status' | 'statusCode' | 'cost' | 'deliveredAt'>;

/** Webhooks come late, twice and out of order: a final status gives way only to a later final one. */
const merge = <Message extends Updatable>(message: Message, event: SmsStatusPush): Message =>
  message.messageId !== event.messageId ||
  (isFinalStatus(message.status) &&
    (!isFinalStatus(event.status) || event.at <= (message.deliveredAt ?? '')))
    ? message
    : {
        ...message,
        status: event.status,
        statusCode: event.statusCode,
        // The event's is the carrier's and may differ: it counts only where we know none.
        cost: message.cost || event.cost,
        deliveredAt: event.status === 'DELIVRD' ? event.at : message.deliveredAt,
      };

/**
 * Updates a message's status in the cache from a delivery webhook that your server pushes on, over
 * server-sent events for example: `useSmsStatus` and the lists of messages show it at once, and the
 * polls of a final status stop. A message that nobody has asked for yet is left to its first poll.
 *
 * @example
 * ```ts
 * const events = new EventSource('/events');
 * events.onmessage = ({ data }) => pushSmsStatus(queryClient, JSON.parse(data));
 * ```
 */
export const pushSmsStatus = (queryClient: QueryClient, event: SmsStatusPush): void => {
  const queryKey = telecomKeys.sms.status(event.messageId);
  const status = queryClient.getQueryData<SmsStatus>(queryKey);
  if (status) {
    // An answer under way may be older than the event.
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, merge(status, event));
  }
  // The unified messages among them have no such ID and stay as they are.
  queryClient.setQueriesData<InfiniteData<PageData<SmsMessage>>>(
    { queryKey: telecomKeys.sms.messages() },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((message) => merge(message, event)),
        })),
      },
  );
};
