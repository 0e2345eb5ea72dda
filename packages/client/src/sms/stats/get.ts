import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import type { TelecomPromise } from '../../call/results/telecom-promise.ts';
import { readRecord, recordOf } from '../../codec/read.ts';
import {
  type CountedDays,
  counterNames,
  countersShape,
  readCountedDays,
  type StatsCounters,
} from './counters.ts';
import { isWithinAskedDays, type StatsFilter, statsFilter } from './stats-filter.ts';

/** The counters of all counted days together. */
export interface SmsStats extends StatsCounters, CountedDays {}

/** `telecom.sms.stats.get`. */
export interface GetStatsCall {
  /**
   * The counters of all days together. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * const { delivered, totalCost } = await telecom.sms.stats.get({ period: '30d' });
   * ```
   */
  readonly get: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<SmsStats>;
}

const readCounters = recordOf<StatsCounters>(countersShape, counterNames);

/** `GET /sms/stats` (contract §4). */
export const statsOperation = defineOperation(
  {
    name: 'sms.stats.get',
    method: 'GET',
    path: '/sms/stats',
    input: statsFilter,
    response: { type: 'object', key: 'stats' },
    decode: (body): SmsStats => ({
      ...readCounters(readRecord(body).stats),
      ...readCountedDays(body),
    }),
  },
  isWithinAskedDays,
);
