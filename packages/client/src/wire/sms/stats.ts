import type { StatsFilter } from '../../sms/filter.ts';
import type { CountryStats, DailyStats, SmsStats, StatsCounters } from '../../sms/stats.ts';
import { checkFilter, isSource, trafficFields } from '../check-filter.ts';
import { define } from '../define.ts';
import { oneOf } from '../one-of.ts';
import {
  listOf,
  type Reader,
  readNumber,
  readRecord,
  readString,
  recordOf,
  type Shape,
} from '../read.ts';

const counters: Shape<StatsCounters> = {
  totalSent: readNumber,
  sent: readNumber,
  delivered: readNumber,
  undelivered: readNumber,
  pending: readNumber,
  expired: readNumber,
  notBilled: readNumber,
  failed: readNumber,
  clicks: readNumber,
  uniqueClicks: readNumber,
  actions: readNumber,
  sentRate: readNumber,
  deliveryRate: readNumber,
  totalCost: readNumber,
  averageCost: readNumber,
  currency: readString,
};

/** What the counters are called on the wire. */
const wireNames = {
  clicks: 'click_count',
  uniqueClicks: 'unique_click_count',
  actions: 'action_count',
  averageCost: 'avg_cost_per_msg',
};

const readDays = recordOf({ from: readString, to: readString });

function defineStats<Output extends { readonly from: string }>(
  name: string,
  path: string,
  expects: string,
  read: Reader<Omit<Output, 'from' | 'to'>>,
) {
  return define<StatsFilter | undefined, Output>(
    `sms.stats.${name}`,
    `GET /sms/stats${path}`,
    expects,
    // The two halves of an Output.
    (answer) => ({ ...read(answer), ...readDays(readRecord(answer).period) }) as unknown as Output,
    {
      validate: checkFilter({
        ...trafficFields,
        source: isSource,
        status: oneOf('delivered undelivered pending expired'),
      }),
    },
  );
}

const readCounters = recordOf<StatsCounters>(counters, wireNames);

/** `GET /sms/stats` (contract §4). */
export const statsGetOperation = defineStats<SmsStats>('get', '', 'stats', (answer) =>
  readCounters(readRecord(answer).stats),
);

/** `GET /sms/stats/daily` (contract §4, §11). */
export const statsDailyOperation = defineStats<DailyStats>(
  'daily',
  '/daily',
  'daily',
  recordOf(
    { days: listOf(recordOf({ date: readString, ...counters }, wireNames)) },
    { days: 'daily' },
  ),
);

/** `GET /sms/stats/by-country` (contract §4, §11). */
export const statsByCountryOperation = defineStats<CountryStats>(
  'byCountry',
  '/by-country',
  'countries',
  recordOf({ countries: listOf(recordOf({ country: readString, ...counters }, wireNames)) }),
);
