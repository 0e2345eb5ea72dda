'use client';

import type { CountryStats, StatsFilter, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import {
  type CountrySmsStatsKey,
  countrySmsStatsOptions,
} from '../../options/sms/country-sms-stats-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The counters of each country, most messages first.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `placeholderData`.
 * @example
 * ```ts
 * const { data } = useCountrySmsStats({ from: '2026-01-01', to: '2026-01-31' });
 * ```
 */
export function useCountrySmsStats<Selected = CountryStats>(
  filter: StatsFilter | undefined,
  options: DefinedQueryHookOptions<CountryStats, Selected, CountrySmsStatsKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useCountrySmsStats<Selected = CountryStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<CountryStats, Selected, CountrySmsStatsKey>,
): UseQueryResult<Selected, TelecomError>;
export function useCountrySmsStats<Selected = CountryStats>(
  filter?: StatsFilter,
  options?: QueryHookOptions<CountryStats, Selected, CountrySmsStatsKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(countrySmsStatsOptions, filter, options);
}
