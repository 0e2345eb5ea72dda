import type {
  MessageStatusFilter,
  Period,
  TrafficSource,
  UnifiedMessageFilter,
} from '@23telecom/client';

export const periods = ['today', 'yesterday', '7d', '30d', 'this_month', 'last_month'] as const;
export const sources = ['all', 'api', 'broadcasts'] as const;
export const statusFilters = ['delivered', 'undelivered', 'expired', 'pending', 'unknown'] as const;
export const sortColumns = ['sentAt', 'recipient', 'senderId', 'status', 'cost'] as const;

/** The table's columns that can be sorted by. */
export type SortColumn = (typeof sortColumns)[number];

/** What of the view stands in its address: a link shows another person the same list. */
export interface HistorySearch {
  readonly period?: Period | undefined;
  readonly source?: TrafficSource | undefined;
  readonly status?: MessageStatusFilter | undefined;
  readonly phone?: string | undefined;
  readonly country?: string | undefined;
  readonly sender?: string | undefined;
  readonly sort?: SortColumn | undefined;
  readonly descending?: boolean | undefined;
  /** The message whose drawer is open. */
  readonly message?: string | undefined;
}

/** Reads the address; what is no filter is left out, so that an old link still opens. */
export function readHistorySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  return {
    period: oneOf(periods, search.period),
    source: oneOf(sources, search.source),
    status: oneOf(statusFilters, search.status),
    phone: readText(search.phone),
    country: readText(search.country),
    sender: readText(search.sender),
    sort: oneOf(sortColumns, search.sort),
    descending: search.descending === true ? true : undefined,
    message: readText(search.message),
  };
}

/** The filter as the client takes it: the same for the list and for the download. */
export function toFilter(search: HistorySearch): UnifiedMessageFilter {
  const { period = '7d', source, status, phone, country, sender } = search;
  const filter = { period, source, status, phone, country: country?.toUpperCase(), sender };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((candidate) => candidate === value);
}

/** Numbers come out of an address as numbers: `?phone=4477`. */
function readText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}
