import type {
  CountryStats,
  DailyStats,
  MessageFilter,
  SmsMessage,
  SmsStats,
  StatsFilter,
  TelecomClient,
  UnifiedMessageFilter,
  UnifiedSmsMessage,
} from '@23telecom/client';
import { defineCountedPages } from '../query/define-counted-pages.ts';
import { defineQuery } from '../query/define-query.ts';
import { normalizeFilter } from '../query/normalize-filter.ts';
import { telecomKeys } from '../query/telecom-keys.ts';
import type {
  TelecomInfiniteOptions,
  TelecomQueryOptions,
} from '../query/telecom-query-options.ts';

const keys = telecomKeys.sms;

/**
 * Query options for the counters, rates and cost of a period.
 *
 * @example
 * ```ts
 * const stats = await queryClient.fetchQuery(smsStatsOptions(client, { period: '30d' }));
 * ```
 */
export function smsStatsOptions(
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<SmsStats, ReturnType<typeof keys.stats>> {
  return defineQuery(client, keys.stats(filter), (options) =>
    client.sms.stats.get(normalizeFilter(filter), options),
  );
}

/**
 * Query options for the counters of each day of a period, oldest day first.
 *
 * @example
 * ```ts
 * const { days } = await queryClient.fetchQuery(dailySmsStatsOptions(client, { period: '30d' }));
 * ```
 */
export function dailySmsStatsOptions(
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<DailyStats, ReturnType<typeof keys.dailyStats>> {
  return defineQuery(client, keys.dailyStats(filter), (options) =>
    client.sms.stats.daily(normalizeFilter(filter), options),
  );
}

/**
 * Query options for the counters of each country, the country with the most messages first.
 *
 * @example
 * ```ts
 * const { countries } = await queryClient.fetchQuery(countrySmsStatsOptions(client));
 * ```
 */
export function countrySmsStatsOptions(
  client: TelecomClient,
  filter: StatsFilter = {},
): TelecomQueryOptions<CountryStats, ReturnType<typeof keys.countryStats>> {
  return defineQuery(client, keys.countryStats(filter), (options) =>
    client.sms.stats.byCountry(normalizeFilter(filter), options),
  );
}

/**
 * Infinite query options for the messages that were sent over the API, newest first.
 *
 * @param filter - Its `page` is ignored, because the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(smsMessagesOptions(client, { period: '30d' }));
 * ```
 */
export function smsMessagesOptions(
  client: TelecomClient,
  filter: MessageFilter = {},
): TelecomInfiniteOptions<SmsMessage, ReturnType<typeof keys.messages>> {
  return defineCountedPages(client, keys.messages(filter), (page, options) =>
    client.sms.messages.list({ ...normalizeFilter(filter), page }, options),
  );
}

/**
 * Infinite query options for the messages of API and campaigns together, newest first.
 *
 * @param filter - Its `page` is ignored, because the query counts the pages.
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(unifiedSmsMessagesOptions(client, { period: '30d' }));
 * ```
 */
export function unifiedSmsMessagesOptions(
  client: TelecomClient,
  filter: UnifiedMessageFilter = {},
): TelecomInfiniteOptions<UnifiedSmsMessage, ReturnType<typeof keys.unifiedMessages>> {
  return defineCountedPages(client, keys.unifiedMessages(filter), (page, options) =>
    client.sms.messages.listUnified({ ...normalizeFilter(filter), page }, options),
  );
}
