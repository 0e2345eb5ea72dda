import type { CountryStats, DailyStats, SmsStats, StatsCounters } from '../../sms/stats.ts';
import type { StatsFilter } from '../../sms/filter.ts';
import { checkFilter, isSource, trafficChecks } from '../check-filter.ts';
import { oneOf } from '../check.ts';
import { operationOf } from '../operation-of.ts';
import { readArray, readNumber, readRecord, readString, type WireRecord } from '../read.ts';

function readCounters(row: WireRecord): StatsCounters {
  return {
    totalSent: readNumber(row.total_sent),
    sent: readNumber(row.sent),
    delivered: readNumber(row.delivered),
    undelivered: readNumber(row.undelivered),
    pending: readNumber(row.pending),
    expired: readNumber(row.expired),
    notBilled: readNumber(row.not_billed),
    failed: readNumber(row.failed),
    clicks: readNumber(row.click_count),
    uniqueClicks: readNumber(row.unique_click_count),
    actions: readNumber(row.action_count),
    sentRate: readNumber(row.sent_rate),
    deliveryRate: readNumber(row.delivery_rate),
    totalCost: readNumber(row.total_cost),
    averageCost: readNumber(row.avg_cost_per_msg),
    currency: readString(row.currency),
  };
}

function readDays(body: WireRecord) {
  const period = readRecord(body.period);
  return { from: readString(period.from), to: readString(period.to) };
}

function statsOperation<Output>(
  name: string,
  path: string,
  expects: string,
  decode: (body: WireRecord) => Output,
) {
  return operationOf<StatsFilter | undefined, Output>(name, 'read', 'GET', path, {
    validate: (input) =>
      checkFilter(input, {
        ...trafficChecks,
        source: isSource,
        status: oneOf('delivered undelivered pending expired'),
      }),
    encode: (filter) => ({ path, query: { ...filter } }),
    expects,
    decode: (answer) => decode(readRecord(answer)),
  });
}

/** `GET /sms/stats` (contract §4). */
export const statsGetOperation = statsOperation<SmsStats>(
  'sms.stats.get',
  '/sms/stats',
  'stats',
  (body) => ({
    ...readCounters(readRecord(body.stats)),
    ...readDays(body),
  }),
);

/** `GET /sms/stats/daily` (contract §4, §11). */
export const statsDailyOperation = statsOperation<DailyStats>(
  'sms.stats.daily',
  '/sms/stats/daily',
  'daily',
  (body) => ({
    days: readArray(body.daily, (row) => ({
      date: readString(row.date),
      ...readCounters(row),
    })),
    ...readDays(body),
  }),
);

/** `GET /sms/stats/by-country` (contract §4, §11). */
export const statsByCountryOperation = statsOperation<CountryStats>(
  'sms.stats.byCountry',
  '/sms/stats/by-country',
  'countries',
  (body) => ({
    countries: readArray(body.countries, (row) => ({
      country: readString(row.country),
      ...readCounters(row),
    })),
    ...readDays(body),
  }),
);
