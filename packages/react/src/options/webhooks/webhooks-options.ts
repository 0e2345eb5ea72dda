import type { TelecomClient, WebhookSettings } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link webhooksOptions}. */
export type WebhooksKey = ReturnType<typeof telecomKeys.webhooks.settings>;

/**
 * Query options of the webhook settings: the URLs, their fields, and whether a secret is set.
 *
 * @example
 * ```ts
 * const { deliveryUrl } = await queryClient.fetchQuery(webhooksOptions(client));
 * ```
 */
export const webhooksOptions = (
  client: TelecomClient,
): TelecomQueryOptions<WebhookSettings, WebhooksKey> =>
  defineQuery(telecomKeys.webhooks.settings(), (options) =>
    client.webhooks.get(undefined, options),
  );
