import type {
  MessageFilter,
  StatsFilter,
  UnifiedMessageFilter,
  WebhookLogFilter,
} from '@23telecom/client';
import { normalizeFilter } from './normalize-filter.ts';

const key = <const Path extends readonly string[]>(...path: Path) => ['telecom', ...path] as const;

const filteredKey = <const Path extends readonly string[]>(
  filter: object | undefined,
  ...path: Path
) => [...key(...path), ...(filter ? [normalizeFilter(filter) as object] : [])] as const;

/**
 * Every query key of this package, from the widest to the narrowest. Without an argument a function
 * gives the prefix of all its keys; `sms.messages()` also covers the unified messages, and
 * `sms.stats()` the daily ones and those by country. No key holds a client or a URL: a server with
 * an API key and a browser behind the proxy share one cache.
 *
 * @example
 * ```ts
 * await queryClient.invalidateQueries({ queryKey: telecomKeys.sms.messages() });
 * queryClient.removeQueries({ queryKey: telecomKeys.all });
 * ```
 */
export const telecomKeys = {
  all: key(),
  sms: {
    all: key('sms'),
    send: key('sms', 'send'),
    status: (messageId?: string | null) =>
      [...key('sms', 'status'), ...(messageId ? [messageId] : [])] as const,
    messages: (filter?: MessageFilter) => filteredKey(filter, 'sms', 'messages'),
    unifiedMessages: (filter?: UnifiedMessageFilter) =>
      filteredKey(filter, 'sms', 'messages', 'unified'),
    stats: (filter?: StatsFilter) => filteredKey(filter, 'sms', 'stats'),
    dailyStats: (filter?: StatsFilter) => filteredKey(filter, 'sms', 'stats', 'daily'),
    countryStats: (filter?: StatsFilter) => filteredKey(filter, 'sms', 'stats', 'by-country'),
  },
  account: {
    all: key('account'),
    balance: () => key('account', 'balance'),
    pricing: () => key('account', 'pricing'),
    payments: () => key('account', 'payments'),
  },
  webhooks: {
    all: key('webhooks'),
    settings: () => key('webhooks', 'settings'),
    update: key('webhooks', 'update'),
    logs: (filter?: WebhookLogFilter) => filteredKey(filter, 'webhooks', 'logs'),
  },
} as const;
