import { readNumber, readRecord, readString, recordOf, type Shape } from '../../codec/read.ts';
import type { WireNames } from '../../codec/vocabulary.ts';

/** Counters of traffic. `sent = delivered + undelivered + pending + expired`. */
export interface StatsCounters {
  /** `sent + notBilled`. */
  readonly totalSent: number;
  readonly sent: number;
  readonly delivered: number;
  /** Includes `UNKNOWN`, unlike the filter of the same name. */
  readonly undelivered: number;
  readonly pending: number;
  readonly expired: number;
  /** Broadcast messages that were never handed to a carrier; 0 for API traffic. */
  readonly notBilled: number;
  /** The same as `undelivered`. */
  readonly failed: number;
  readonly clicks: number;
  readonly uniqueClicks: number;
  /** Conversions. */
  readonly actions: number;
  /** `sent` as a percentage of `totalSent`. */
  readonly sentRate: number;
  /** `delivered` as a percentage of `sent`. */
  readonly deliveryRate: number;
  /** In `currency`. */
  readonly totalCost: number;
  /** `totalCost` divided by `totalSent`, in `currency`. */
  readonly averageCost: number;
  readonly currency: string;
}

/** First and last counted day, `YYYY-MM-DD` in UTC. */
export interface CountedDays {
  readonly from: string;
  readonly to: string;
}

/** Reads the counters. */
export const countersShape: Shape<StatsCounters> = {
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

/** Wire names of counters that only statistics have. */
export const counterNames: WireNames = {
  clicks: ['click_count'],
  uniqueClicks: ['unique_click_count'],
  actions: ['action_count'],
  averageCost: ['avg_cost_per_msg'],
};

const readDays = recordOf<CountedDays>({ from: readString, to: readString });

/** Reads the counted days out of a response with statistics. */
export function readCountedDays(body: unknown): CountedDays {
  return readDays(readRecord(body).period);
}
