'use client';

import { createInfiniteQueryHook } from '../provider/create-infinite-query-hook.ts';
import { createFilteredQueryHook } from '../provider/create-query-hook.ts';
import {
  countrySmsStatsOptions,
  dailySmsStatsOptions,
  smsMessagesOptions,
  smsStatsOptions,
  unifiedSmsMessagesOptions,
} from './sms-options.ts';

/**
 * The counters, rates and cost of a period.
 *
 * @param filter - Defaults to the last seven days.
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useSmsStats({ period: '30d' }, { select: (stats) => stats.deliveryRate });
 * ```
 */
export const useSmsStats = /* @__PURE__ */ createFilteredQueryHook(smsStatsOptions);

/**
 * The counters of each day of a period, oldest day first.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useDailySmsStats({ period: 'this_month' });
 * ```
 */
export const useDailySmsStats = /* @__PURE__ */ createFilteredQueryHook(dailySmsStatsOptions);

/**
 * The counters of each country, the country with the most messages first.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useCountrySmsStats({ from: '2026-01-01', to: '2026-01-31' });
 * ```
 */
export const useCountrySmsStats = /* @__PURE__ */ createFilteredQueryHook(countrySmsStatsOptions);

/**
 * The messages that were sent over the API, newest first. `data` is one list of all loaded pages; the
 * previous list stays while another filter loads.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data, fetchNextPage, hasNextPage } = useSmsMessages({ status: 'undelivered' });
 * ```
 */
export const useSmsMessages = /* @__PURE__ */ createInfiniteQueryHook(smsMessagesOptions);

/**
 * The messages of API and campaigns together, newest first. `data` is one list of all loaded pages;
 * the previous list stays while another filter loads.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select`, `enabled` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useUnifiedSmsMessages({ source: 'broadcasts' });
 * ```
 */
export const useUnifiedSmsMessages =
  /* @__PURE__ */ createInfiniteQueryHook(unifiedSmsMessagesOptions);
