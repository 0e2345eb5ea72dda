'use client';

import type { WebhookLogEntry, WebhookLogFilter, TelecomError } from '@23telecom/client';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { FlatList } from '../../flatten-pages.ts';
import {
  type WebhookLogsKey,
  webhookLogsOptions,
} from '../../options/webhooks/webhook-logs-options.ts';
import type { InfiniteHookOptions } from '../../query-hook-types.ts';
import { useTelecomInfiniteQuery } from '../use-telecom-options.ts';

/**
 * The log of webhook deliveries. `data` is one list of all loaded pages, each item once; the previous list stays while
 * another filter loads.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useWebhookLogs({ type: 'delivery' });
 * ```
 */
export const useWebhookLogs = <Selected = FlatList<WebhookLogEntry>>(
  filter?: WebhookLogFilter,
  options?: InfiniteHookOptions<WebhookLogEntry, Selected, WebhookLogsKey>,
): UseInfiniteQueryResult<Selected, TelecomError> =>
  useTelecomInfiniteQuery(webhookLogsOptions, filter, options);
