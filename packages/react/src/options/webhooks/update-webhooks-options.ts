import type {
  TelecomClient,
  TelecomError,
  WebhookSettings,
  WebhookSettingsUpdate,
} from '@23telecom/client';
import type { UseMutationOptions } from '@tanstack/react-query';
import { telecomKeys } from '../telecom-keys.ts';

/**
 * Mutation options that change webhook settings and put the answer into the cache of
 * {@link webhooksOptions}. A `signingSecret` is in no key and no cached answer.
 *
 * @example
 * ```ts
 * const update = useMutation(updateWebhooksOptions(client));
 * update.mutate({ deliveryUrl: 'https://example.com/hooks/delivery' });
 * ```
 */
export const updateWebhooksOptions = (
  client: TelecomClient,
): UseMutationOptions<WebhookSettings, TelecomError, WebhookSettingsUpdate> => ({
  mutationKey: telecomKeys.webhooks.update,
  mutationFn: async (update, { client: queryClient }) => {
    const settings = await client.webhooks.update(update);
    queryClient.setQueryData(telecomKeys.webhooks.settings(), settings);
    return settings;
  },
  retry: false,
  // A secret is among the variables: no longer in memory than the form needs it.
  gcTime: 0,
});
