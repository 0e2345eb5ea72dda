import type { DailyStats, StatsFilter, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link dailySmsStatsOptions}. */
export type DailySmsStatsKey = ReturnType<typeof telecomKeys.sms.dailyStats>;

/**
 * Query options of the counters of each day of a period, oldest first.
 *
 * @example
 * ```ts
 * const { days } = await queryClient.fetchQuery(dailySmsStatsOptions(client, { period: '30d' }));
 * ```
 */
export const dailySmsStatsOptions = (
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<DailyStats, DailySmsStatsKey> =>
  defineQuery(telecomKeys.sms.dailyStats(filter), (options) =>
    client.sms.stats.daily(normalizeFilter(filter), options),
  );
