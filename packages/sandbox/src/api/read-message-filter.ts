import { temporaryStatuses } from '../sms/is-final.ts';
import type { MessageStatus } from '../sms/message.ts';
import type { MessageFilter } from '../store/message-filter.ts';
import { readPeriod } from './read-period.ts';
import { invalid, readOneOf, readText } from './read-query.ts';

/** Contract §3.2: the statuses that each value of the `status` filter matches. */
const listStatuses: Readonly<Record<string, readonly MessageStatus[]>> = {
  delivered: ['DELIVRD'],
  undelivered: ['UNDELIV', 'REJECTD', 'DELETED'],
  expired: ['EXPIRED'],
  pending: temporaryStatuses,
  sent: temporaryStatuses,
  failed: ['UNDELIV', 'REJECTD', 'DELETED'],
  unknown: ['UNKNOWN'],
};

/** Contract §4: in statistics `UNKNOWN` and `failed` are undelivered. */
const statisticStatuses: Readonly<Record<string, readonly MessageStatus[]>> = {
  delivered: ['DELIVRD'],
  undelivered: ['UNDELIV', 'REJECTD', 'DELETED', 'UNKNOWN', 'failed'],
  pending: temporaryStatuses,
  expired: ['EXPIRED'],
};

const sources = ['api', 'broadcasts', 'all'] as const;
type Source = (typeof sources)[number];

/** The filter of `/sms/messages`: only traffic of the API. @throws ContractError `INVALID_PARAMS` */
export function readListFilter(query: URLSearchParams, now: number): MessageFilter {
  return { ...readFilter(query, now, listStatuses), source: 'api' };
}

/** The filter of the unified list and its export. @throws ContractError `INVALID_PARAMS` */
export function readUnifiedFilter(query: URLSearchParams, now: number): MessageFilter {
  return { ...readFilter(query, now, listStatuses), ...readSource(query, 'all') };
}

/** The filter of the statistics. @throws ContractError `INVALID_PARAMS` */
export function readStatisticsFilter(
  query: URLSearchParams,
  now: number,
): MessageFilter & { readonly from: string; readonly to: string } {
  return { ...readFilter(query, now, statisticStatuses), ...readSource(query, 'api') };
}

function readFilter(
  query: URLSearchParams,
  now: number,
  statuses: Readonly<Record<string, readonly MessageStatus[]>>,
): MessageFilter & { readonly from: string; readonly to: string } {
  const status = readOneOf(query, 'status', Object.keys(statuses));
  return {
    ...readPeriod(query, now),
    statuses: status === undefined ? undefined : statuses[status],
    country: readCountry(query),
    senderId: readText(query, 'sender'),
    phone: readPhone(query),
  };
}

function readSource(query: URLSearchParams, byDefault: Source): Pick<MessageFilter, 'source'> {
  const source = readOneOf(query, 'source', sources) ?? byDefault;
  return source === 'all' ? {} : { source: source === 'api' ? 'api' : 'campaign' };
}

function readCountry(query: URLSearchParams): string | undefined {
  const country = readText(query, 'country');
  if (country !== undefined && !/^[A-Za-z]{2}$/.test(country)) {
    throw invalid('country', 'must be an ISO code of two letters');
  }
  return country?.toUpperCase();
}

function readPhone(query: URLSearchParams): string | undefined {
  // An unencoded plus arrives as a space.
  const phone = readText(query, 'phone')?.trim();
  if (phone !== undefined && !/^\+?\d{0,15}$/.test(phone)) {
    throw invalid('phone', 'must be a number or a part of one');
  }
  return phone === '' ? undefined : phone;
}
