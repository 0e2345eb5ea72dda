import type {
  CampaignMessageFilter,
  CampaignsFilter,
  MessageFilter,
  StatsFilter,
  UnifiedMessageFilter,
  WebhookLogFilter,
} from '@23telecom/client';
import { normalizeFilter } from './normalize-filter.ts';

/**
 * Every query key of this package, from the widest to the narrowest. Without an argument, a function
 * returns the prefix of all its keys. `sms.messages()` also covers the unified messages, and
 * `sms.stats()` the statistics by day and by country. A key holds neither a client nor a URL: a
 * server with an API key and a browser behind the proxy share one cache.
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
    status: (messageId?: string | null) => extend(key('sms', 'status'), messageId),
    messages: (filter?: MessageFilter) => extend(key('sms', 'messages'), filter),
    unifiedMessages: (filter?: UnifiedMessageFilter) =>
      extend(key('sms', 'messages', 'unified'), filter),
    stats: (filter?: StatsFilter) => extend(key('sms', 'stats'), filter),
    dailyStats: (filter?: StatsFilter) => extend(key('sms', 'stats', 'daily'), filter),
    countryStats: (filter?: StatsFilter) => extend(key('sms', 'stats', 'by-country'), filter),
  },
  account: {
    all: key('account'),
    balance: () => key('account', 'balance'),
    pricing: () => key('account', 'pricing'),
    payments: () => key('account', 'payments'),
  },
  campaigns: {
    all: key('campaigns'),
    list: (filter?: Omit<CampaignsFilter, 'after'>) => extend(key('campaigns', 'list'), filter),
    progress: (id?: string) => extend(key('campaigns', 'progress'), id),
    messages: (id?: string, filter?: CampaignMessageFilter) =>
      extend(extend(key('campaigns', 'messages'), id), filter),
    pause: key('campaigns', 'pause'),
    resume: key('campaigns', 'resume'),
    cancel: key('campaigns', 'cancel'),
  },
  webhooks: {
    all: key('webhooks'),
    settings: () => key('webhooks', 'settings'),
    update: key('webhooks', 'update'),
    logs: (filter?: WebhookLogFilter) => extend(key('webhooks', 'logs'), filter),
  },
} as const;

function key<const Path extends readonly string[]>(...path: Path) {
  return ['telecom', ...path] as const;
}

/** A key holds a filter as an object without the fields that do not filter. */
type Extension<Part> = Part extends string ? string : object;

/** Adds an ID or a filter to a key, if there is one. */
function extend<Path extends readonly string[], Part extends string | object>(
  path: Path,
  part: Part | null | undefined,
): readonly [...Path, ...Extension<Part>[]] {
  const added = typeof part === 'object' ? part && normalizeFilter(part) : part;
  // The cast holds: a filter became an object.
  return added ? [...path, added as Extension<Part>] : [...path];
}
