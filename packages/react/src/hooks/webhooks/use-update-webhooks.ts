'use client';

import type { TelecomError, WebhookSettings, WebhookSettingsUpdate } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { updateWebhooksOptions } from '../../options/webhooks/update-webhooks-options.ts';
import type { MutationHookOptions } from '../../query-hook-types.ts';
import { useTelecomMutation } from '../use-telecom-options.ts';

/**
 * Changes webhook settings; what is left out stays. `useWebhooks` shows the answer at once.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate } = useUpdateWebhooks();
 * mutate({ deliveryUrl: 'https://example.com/hooks/delivery' });
 * ```
 */
export const useUpdateWebhooks = <OnMutateResult = unknown>(
  options?: MutationHookOptions<WebhookSettings, WebhookSettingsUpdate, OnMutateResult>,
): UseMutationResult<WebhookSettings, TelecomError, WebhookSettingsUpdate, OnMutateResult> =>
  useTelecomMutation(updateWebhooksOptions, options);
