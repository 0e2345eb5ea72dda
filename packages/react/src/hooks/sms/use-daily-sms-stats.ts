'use client';

import type { DailyStats, StatsFilter, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import {
  type DailySmsStatsKey,
  dailySmsStatsOptions,
} from '../../options/sms/daily-sms-stats-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The counters of each day of a period, oldest first.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useDailySmsStats({ period: 'this_month' });
 * ```
 */
export function useDailySmsStats<Selected = DailyStats>(
  filter: StatsFilter | undefined,
  options: DefinedQueryHookOptions<DailyStats, Selected, DailySmsStatsKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useDailySmsStats<Selected = DailyStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<DailyStats, Selected, DailySmsStatsKey>,
): UseQueryResult<Selected, TelecomError>;
export function useDailySmsStats<Selected = DailyStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<DailyStats, Selected, DailySmsStatsKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(dailySmsStatsOptions, filter, options);
}
