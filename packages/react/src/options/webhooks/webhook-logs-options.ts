import type { WebhookLogFilter, WebhookLogEntry, TelecomClient } from '@23telecom/client';
import { defineInfiniteQuery } from '../define-infinite-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomInfiniteOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link webhookLogsOptions}. */
export type WebhookLogsKey = ReturnType<typeof telecomKeys.webhooks.logs>;

/**
 * Infinite query options of the log of webhook deliveries.
 *
 * @param filter - Its `page` is left out: the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(webhookLogsOptions(client, { type: 'delivery' }));
 * ```
 */
export const webhookLogsOptions = (
  client: TelecomClient,
  filter: WebhookLogFilter = {},
): TelecomInfiniteOptions<WebhookLogEntry, WebhookLogsKey> =>
  defineInfiniteQuery(telecomKeys.webhooks.logs(filter), (page, options) =>
    client.webhooks.logs({ ...normalizeFilter(filter), page }, options),
  );
