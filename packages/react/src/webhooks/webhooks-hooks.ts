'use client';

import type { TelecomError, WebhookSettings, WebhookSettingsUpdate } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { createInfiniteQueryHook } from '../provider/create-infinite-query-hook.ts';
import { createQueryHook } from '../provider/create-query-hook.ts';
import type { MutationHookOptions } from '../provider/hook-options.ts';
import { useTelecomMutation } from '../provider/use-telecom-mutation.ts';
import { updateWebhooksOptions, webhookLogsOptions, webhooksOptions } from './webhooks-options.ts';

/**
 * The webhook settings: the URLs, their fields, and whether a secret is set.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data: settings } = useWebhooks();
 * ```
 */
export const useWebhooks = /* @__PURE__ */ createQueryHook(webhooksOptions);

/**
 * The log of webhook deliveries. `data` is one list of all loaded pages.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useWebhookLogs({ type: 'delivery' });
 * ```
 */
export const useWebhookLogs = /* @__PURE__ */ createInfiniteQueryHook(webhookLogsOptions);

/**
 * Changes webhook settings; fields left out stay as they are. `useWebhooks` shows the new settings at
 * once.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate } = useUpdateWebhooks();
 * mutate({ deliveryUrl: 'https://example.com/hooks/delivery' });
 * ```
 */
export function useUpdateWebhooks<OnMutateResult = unknown>(
  options?: MutationHookOptions<WebhookSettings, WebhookSettingsUpdate, OnMutateResult>,
): UseMutationResult<WebhookSettings, TelecomError, WebhookSettingsUpdate, OnMutateResult> {
  return useTelecomMutation(updateWebhooksOptions, options);
}
