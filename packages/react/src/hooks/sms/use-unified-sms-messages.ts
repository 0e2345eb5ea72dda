'use client';

import type { UnifiedSmsMessage, UnifiedMessageFilter, TelecomError } from '@23telecom/client';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { FlatList } from '../../flatten-pages.ts';
import {
  type UnifiedSmsMessagesKey,
  unifiedSmsMessagesOptions,
} from '../../options/sms/unified-sms-messages-options.ts';
import type { InfiniteHookOptions } from '../../query-hook-types.ts';
import { useTelecomInfiniteQuery } from '../use-telecom-options.ts';

/**
 * The messages of API and campaigns together, newest first. `data` is one list of all loaded pages, each item once; the previous list stays while
 * another filter loads.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useUnifiedSmsMessages({ source: 'broadcasts' });
 * ```
 */
export const useUnifiedSmsMessages = <Selected = FlatList<UnifiedSmsMessage>>(
  filter?: UnifiedMessageFilter,
  options?: InfiniteHookOptions<UnifiedSmsMessage, Selected, UnifiedSmsMessagesKey>,
): UseInfiniteQueryResult<Selected, TelecomError> =>
  useTelecomInfiniteQuery(unifiedSmsMessagesOptions, filter, options);
