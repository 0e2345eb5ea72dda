'use client';

import type { SmsMessage, MessageFilter, TelecomError } from '@23telecom/client';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { FlatList } from '../../flatten-pages.ts';
import { type SmsMessagesKey, smsMessagesOptions } from '../../options/sms/sms-messages-options.ts';
import type { InfiniteHookOptions } from '../../query-hook-types.ts';
import { useTelecomInfiniteQuery } from '../use-telecom-options.ts';

/**
 * The messages that were sent over the API, newest first. `data` is one list of all loaded pages, each item once; the previous list stays while
 * another filter loads.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data, fetchNextPage, hasNextPage } = useSmsMessages({ status: 'undelivered' });
 * ```
 */
export const useSmsMessages = <Selected = FlatList<SmsMessage>>(
  filter?: MessageFilter,
  options?: InfiniteHookOptions<SmsMessage, Selected, SmsMessagesKey>,
): UseInfiniteQueryResult<Selected, TelecomError> =>
  useTelecomInfiniteQuery(smsMessagesOptions, filter, options);
