import type { MessageStatusFilter } from '@23telecom/client';
import { isDay } from '../../shared/day/days.ts';
import { type PeriodName, periodNames } from '../../shared/day/period.ts';

/** The statuses that the list can be filtered by. */
export const statusFilters = ['delivered', 'undelivered', 'expired', 'pending', 'unknown'] as const;
export const sourceFilters = ['api', 'broadcasts'] as const;

/** The state of the view that its URL keeps, so that a link opens the same list. */
export interface MessagesSearch {
  /** A number, a message ID or words. */
  readonly q?: string | undefined;
  readonly status?: MessageStatusFilter | undefined;
  /** ISO 3166-1 code. */
  readonly country?: string | undefined;
  readonly sender?: string | undefined;
  readonly source?: (typeof sourceFilters)[number] | undefined;
  readonly period?: PeriodName | undefined;
  /** `YYYY-MM-DD` in UTC; `from` and `to` override the period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads the URL. Invalid values are ignored, so that an old link still opens. */
export function readMessagesSearch(search: Readonly<Record<string, unknown>>): MessagesSearch {
  const from = readDay(search.from);
  const to = readDay(search.to);
  const areOrdered = from === undefined || to === undefined || from <= to;
  const read: MessagesSearch = {
    q: readText(search.q),
    status: statusFilters.find((status) => status === search.status),
    country: readCountry(search.country),
    sender: readText(search.sender),
    source: sourceFilters.find((source) => source === search.source),
    period: periodNames.find((period) => period === search.period),
    ...(areOrdered && { from, to }),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The router parses `?q=4477` as a number. */
function readText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

function readCountry(value: unknown): string | undefined {
  const code = readText(value)?.toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

function readDay(value: unknown): string | undefined {
  const day = readText(value);
  return day !== undefined && isDay(day) ? day : undefined;
}
