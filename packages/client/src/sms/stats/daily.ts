import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import type { TelecomPromise } from '../../call/results/telecom-promise.ts';
import { listOf, readRecord, readString, recordOf } from '../../codec/read.ts';
import {
  type CountedDays,
  counterNames,
  countersShape,
  readCountedDays,
  type StatsCounters,
} from './counters.ts';
import { isWithinAskedDays, type StatsFilter, statsFilter } from './stats-filter.ts';

/** The counters of one day. */
interface DayCounters extends StatsCounters {
  /** `YYYY-MM-DD` in UTC. */
  readonly date: string;
}

/** A row for each day, oldest first. */
export interface DailyStats extends CountedDays {
  readonly days: readonly DayCounters[];
}

/** `telecom.sms.stats.daily`. */
export interface DailyStatsCall {
  /**
   * The counters of each day. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * const { days } = await telecom.sms.stats.daily({ period: '7d' });
   * ```
   */
  readonly daily: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<DailyStats>;
}

const readDays = listOf(
  recordOf<DayCounters>({ date: readString, ...countersShape }, counterNames),
);

/** `GET /sms/stats/daily` (contract §4, §11). */
export const dailyStatsOperation = defineOperation(
  {
    name: 'sms.stats.daily',
    method: 'GET',
    path: '/sms/stats/daily',
    input: statsFilter,
    response: { type: 'object', key: 'daily' },
    decode: (body): DailyStats => ({
      days: readDays(readRecord(body).daily),
      ...readCountedDays(body),
    }),
  },
  isWithinAskedDays,
);
