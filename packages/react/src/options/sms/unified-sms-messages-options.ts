import type { UnifiedMessageFilter, UnifiedSmsMessage, TelecomClient } from '@23telecom/client';
import { defineInfiniteQuery } from '../define-infinite-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomInfiniteOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link unifiedSmsMessagesOptions}. */
export type UnifiedSmsMessagesKey = ReturnType<typeof telecomKeys.sms.unifiedMessages>;

/**
 * Infinite query options of the messages of API and campaigns together, newest first.
 *
 * @param filter - Its `page` is left out: the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(unifiedSmsMessagesOptions(client, { period: '30d' }));
 * ```
 */
export const unifiedSmsMessagesOptions = (
  client: TelecomClient,
  filter: UnifiedMessageFilter = {},
): TelecomInfiniteOptions<UnifiedSmsMessage, UnifiedSmsMessagesKey> =>
  defineInfiniteQuery(telecomKeys.sms.unifiedMessages(filter), (page, options) =>
    client.sms.messages.listUnified({ ...normalizeFilter(filter), page }, options),
  );
