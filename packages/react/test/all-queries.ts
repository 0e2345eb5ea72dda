import type { TelecomClient, TelecomError } from '@23telecom/client';
import {
  useBalance,
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

interface AnyQuery {
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

const infinite = <Key extends QueryKey, Page>(
  operation: string,
  define: (client: TelecomClient) => Parameters<typeof prefetchPages<Page, TelecomError, Key>>[1],
  useHook: AnyQuery['useHook'],
): AnyQuery => ({
  operation,
  queryKey: (client) => define(client).queryKey,
  prefetch: (queryClient, client) => prefetchPages(queryClient, define(client)),
  useHook,
});

/** Every query of the package with its hook, about the message `messageId`. */
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
