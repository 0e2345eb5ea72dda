'use client';

import type { WebhookSettings, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import { type WebhooksKey, webhooksOptions } from '../../options/webhooks/webhooks-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The webhook settings: the URLs, their fields, and whether a secret is set.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data: settings } = useWebhooks();
 * ```
 */
export function useWebhooks<Selected = WebhookSettings>(
  options: DefinedQueryHookOptions<WebhookSettings, Selected, WebhooksKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useWebhooks<Selected = WebhookSettings>(
  options?: QueryHookOptions<WebhookSettings, Selected, WebhooksKey>,
): UseQueryResult<Selected, TelecomError>;
export function useWebhooks<Selected = WebhookSettings>(
  options?: QueryHookOptions<WebhookSettings, Selected, WebhooksKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(webhooksOptions, undefined, options);
}
