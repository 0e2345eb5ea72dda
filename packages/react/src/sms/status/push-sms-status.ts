import { isFinalStatus, type PageData, type SmsMessage, type SmsStatus } from '@23telecom/client';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { telecomKeys } from '../../query/telecom-keys.ts';
import { checkPush, type SmsStatusPush } from './check-push.ts';

type Updatable = Pick<SmsStatus, 'messageId' | 'status' | 'statusCode' | 'cost' | 'deliveredAt'>;

/**
 * Updates a message's status in the cache from a delivery webhook that your server passes on, over
 * server-sent events for example. `useSmsStatus` and the lists of messages show it at once, and a
 * final status ends the polls. A message whose status is not in the cache waits for its first poll.
 *
 * @throws {ValidationError} If the value is not a delivery event; the cache then stays as it is.
 * @example
 * ```ts
 * const events = new EventSource('/events');
 * events.onmessage = ({ data }) => pushSmsStatus(queryClient, JSON.parse(data));
 * ```
 */
export function pushSmsStatus(queryClient: QueryClient, event: SmsStatusPush): void {
  checkPush(event);
  const queryKey = telecomKeys.sms.status(event.messageId);
  const status = queryClient.getQueryData<SmsStatus>(queryKey);
  if (status) {
    // The response to a pending poll may be older than the event: discard it.
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, applyEvent(status, event));
  }
  // The key also covers the unified messages, which stay as they are: they have no such ID.
  queryClient.setQueriesData<InfiniteData<PageData<SmsMessage>>>(
    { queryKey: telecomKeys.sms.messages() },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((message) => applyEvent(message, event)),
        })),
      },
  );
}

function applyEvent<Message extends Updatable>(message: Message, event: SmsStatusPush): Message {
  if (message.messageId !== event.messageId || isOutdated(message, event)) return message;
  return {
    ...message,
    status: event.status,
    statusCode: event.statusCode,
    // The event's cost is the carrier's and may differ from the charge: use it only as a fallback.
    cost: message.cost || event.cost,
    deliveredAt: event.status === 'DELIVRD' ? event.at : message.deliveredAt,
  };
}

/** Webhooks come late, twice and out of order: only a later final status replaces a final one. */
function isOutdated(message: Updatable, event: SmsStatusPush): boolean {
  return (
    isFinalStatus(message.status) &&
    (!isFinalStatus(event.status) || event.at <= (message.deliveredAt ?? ''))
  );
}
