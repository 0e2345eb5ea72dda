import type { SmsStats, StatsFilter, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link smsStatsOptions}. */
export type SmsStatsKey = ReturnType<typeof telecomKeys.sms.stats>;

/**
 * Query options of the counters, rates and cost of a period.
 *
 * @example
 * ```ts
 * const stats = await queryClient.fetchQuery(smsStatsOptions(client, { period: '30d' }));
 * ```
 */
export const smsStatsOptions = (
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<SmsStats, SmsStatsKey> =>
  defineQuery(telecomKeys.sms.stats(filter), (options) =>
    client.sms.stats.get(normalizeFilter(filter), options),
  );
