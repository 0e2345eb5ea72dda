'use client';

import type { SmsStats, StatsFilter, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import { type SmsStatsKey, smsStatsOptions } from '../../options/sms/sms-stats-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The counters, rates and cost of a period, by default the last seven days.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useSmsStats({ period: '30d' }, { select: (stats) => stats.deliveryRate });
 * ```
 */
export function useSmsStats<Selected = SmsStats>(
  filter: StatsFilter | undefined,
  options: DefinedQueryHookOptions<SmsStats, Selected, SmsStatsKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useSmsStats<Selected = SmsStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<SmsStats, Selected, SmsStatsKey>,
): UseQueryResult<Selected, TelecomError>;
export function useSmsStats<Selected = SmsStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<SmsStats, Selected, SmsStatsKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(smsStatsOptions, filter, options);
}
