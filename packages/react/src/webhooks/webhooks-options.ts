import type {
  TelecomClient,
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
} from '@23telecom/client';
import { defineCountedPages } from '../query/define-counted-pages.ts';
import { defineMutation } from '../query/define-mutation.ts';
import { defineQuery } from '../query/define-query.ts';
import { normalizeFilter } from '../query/normalize-filter.ts';
import { showResult } from '../query/show-result.ts';
import { telecomKeys } from '../query/telecom-keys.ts';
import type { TelecomMutationOptions } from '../query/telecom-mutation-options.ts';
import type {
  TelecomInfiniteOptions,
  TelecomQueryOptions,
} from '../query/telecom-query-options.ts';

const keys = telecomKeys.webhooks;

/**
 * Query options for the webhook settings: the URLs, their fields, and whether a secret is set.
 *
 * @example
 * ```ts
 * const { deliveryUrl } = await queryClient.fetchQuery(webhooksOptions(client));
 * ```
 */
export function webhooksOptions(
  client: TelecomClient,
): TelecomQueryOptions<WebhookSettings, ReturnType<typeof keys.settings>> {
  return defineQuery(client, keys.settings(), (options) => client.webhooks.get(undefined, options));
}

/**
 * Infinite query options for the log of webhook deliveries.
 *
 * @param filter - Its `page` is ignored, because the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(webhookLogsOptions(client, { type: 'delivery' }));
 * ```
 */
export function webhookLogsOptions(
  client: TelecomClient,
  filter: WebhookLogFilter = {},
): TelecomInfiniteOptions<WebhookLogEntry, ReturnType<typeof keys.logs>> {
  return defineCountedPages(client, keys.logs(filter), (page, options) =>
    client.webhooks.logs({ ...normalizeFilter(filter), page }, options),
  );
}

/**
 * Mutation options that change webhook settings and put the result into the cache of
 * {@link webhooksOptions}. A `signingSecret` reaches neither a key nor the cached settings.
 *
 * @example
 * ```ts
 * const update = useMutation(updateWebhooksOptions(client));
 * update.mutate({ deliveryUrl: 'https://example.com/hooks/delivery' });
 * ```
 */
export function updateWebhooksOptions(
  client: TelecomClient,
): TelecomMutationOptions<WebhookSettings, WebhookSettingsUpdate> {
  return defineMutation<WebhookSettings, WebhookSettingsUpdate>(
    client,
    keys.update,
    async (update, { client: queryClient }) => {
      const settings = await client.webhooks.update(update);
      await showResult(queryClient, keys.settings(), settings);
      return settings;
    },
    // The variables may hold a secret: drop them from memory as soon as the form unmounts. While offline, fail
    // at once: a change that goes out hours later is worse than an error.
    { gcTime: 0, networkMode: 'always' },
  );
}
