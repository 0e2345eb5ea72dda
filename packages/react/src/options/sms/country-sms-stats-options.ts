import type { CountryStats, StatsFilter, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import { normalizeFilter } from '../normalize-filter.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link countrySmsStatsOptions}. */
export type CountrySmsStatsKey = ReturnType<typeof telecomKeys.sms.countryStats>;

/**
 * Query options of the counters of each country, most messages first.
 *
 * @example
 * ```ts
 * const { countries } = await queryClient.fetchQuery(countrySmsStatsOptions(client));
 * ```
 */
export const countrySmsStatsOptions = (
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<CountryStats, CountrySmsStatsKey> =>
  defineQuery(telecomKeys.sms.countryStats(filter), (options) =>
    client.sms.stats.byCountry(normalizeFilter(filter), options),
  );
