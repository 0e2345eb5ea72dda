import type { MessageFilter, SmsMessage, TelecomClient } from '@23telecom/client';
import { defineInfiniteQuery } from '../define-infinite-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomInfiniteOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link smsMessagesOptions}. */
export type SmsMessagesKey = ReturnType<typeof telecomKeys.sms.messages>;

/**
 * Infinite query options of the messages that were sent over the API, newest first.
 *
 * @param filter - Its `page` is left out: the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(smsMessagesOptions(client, { period: '30d' }));
 * ```
 */
export const smsMessagesOptions = (
  client: TelecomClient,
  filter: MessageFilter = {},
): TelecomInfiniteOptions<SmsMessage, SmsMessagesKey> =>
  defineInfiniteQuery(telecomKeys.sms.messages(filter), (page, options) =>
    client.sms.messages.list({ ...normalizeFilter(filter), page }, options),
  );
