import type { TelecomClient, TelecomError } from '@23telecom/client';
import {
  useBalance,
  useCampaign,
  useCampaignMessages,
  useCampaigns,
  useCountrySmsStats,
  useDailySmsStats,
  usePayments,
  usePricing,
  useSmsMessages,
  useSmsStats,
  useSmsStatus,
  useUnifiedSmsMessages,
  useWebhookLogs,
  useWebhooks,
} from '@23telecom/react';
import {
  balanceOptions,
  campaignMessagesOptions,
  campaignOptions,
  campaignsOptions,
  countrySmsStatsOptions,
  dailySmsStatsOptions,
  paymentsOptions,
  pricingOptions,
  smsMessagesOptions,
  smsStatsOptions,
  smsStatusOptions,
  unifiedSmsMessagesOptions,
  webhookLogsOptions,
  webhooksOptions,
} from '@23telecom/react/options';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { prefetch, prefetchPages } from './prefetch.ts';

export interface AnyQuery {
  readonly operation: string;
  readonly queryKey: (client: TelecomClient) => QueryKey;
  readonly prefetch: (queryClient: QueryClient, client: TelecomClient) => Promise<unknown>;
  readonly useHook: () => { readonly data: unknown; readonly status: string };
}

const query = <Key extends QueryKey, Data>(
  operation: string,
  define: (client: TelecomClient) => Parameters<typeof prefetch<Data, TelecomError, Key>>[1],
  useHook: AnyQuery['useHook'],
): AnyQuery => ({
  operation,
  queryKey: (client) => define(client).queryKey,
  prefetch: (queryClient, client) => prefetch(queryClient, define(client)),
  useHook,
});

const infinite = <Key extends QueryKey, Page, Param>(
  operation: string,
  define: (
    client: TelecomClient,
  ) => Parameters<typeof prefetchPages<Page, TelecomError, Key, Param>>[1],
  useHook: AnyQuery['useHook'],
): AnyQuery => ({
  operation,
  queryKey: (client) => define(client).queryKey,
  prefetch: (queryClient, client) => prefetchPages(queryClient, define(client)),
  useHook,
});

/** Every query of the provider's API with its hook. The status query asks for `messageId`. */
export const allQueries = (messageId: string): readonly AnyQuery[] => [
  query('account.balance', balanceOptions, () => useBalance()),
  query('account.pricing', pricingOptions, () => usePricing()),
  query('account.payments', paymentsOptions, () => usePayments()),
  query('sms.stats.get', smsStatsOptions, () => useSmsStats()),
  query('sms.stats.daily', dailySmsStatsOptions, () => useDailySmsStats()),
  query('sms.stats.byCountry', countrySmsStatsOptions, () => useCountrySmsStats()),
  query(
    'sms.status',
    (client) => smsStatusOptions(client, messageId),
    () => useSmsStatus(messageId),
  ),
  query('webhooks.get', webhooksOptions, () => useWebhooks()),
  infinite('sms.messages.list', smsMessagesOptions, () => useSmsMessages()),
  infinite('sms.messages.listUnified', unifiedSmsMessagesOptions, () => useUnifiedSmsMessages()),
  infinite('webhooks.logs', webhookLogsOptions, () => useWebhookLogs()),
];

/** Every query of campaigns with its hook. The server of an application responds, not the sandbox. */
export const campaignQueries: readonly AnyQuery[] = [
  query(
    'campaigns.progress',
    (client) => campaignOptions(client, 'spring'),
    () => useCampaign('spring'),
  ),
  infinite(
    'campaigns.messages',
    (client) => campaignMessagesOptions(client, 'spring'),
    () => useCampaignMessages('spring'),
  ),
  infinite('campaigns.list', campaignsOptions, () => useCampaigns()),
];
