import type { SmsStats } from '@23telecom/client';
import { countDays } from '../../shared/day/days.ts';

/** The counters of a period, of all countries or of one. */
export type Counters = Pick<
  SmsStats,
  'delivered' | 'undelivered' | 'expired' | 'totalSent' | 'totalCost' | 'from' | 'to'
>;

/** The figures of a period that the provider's counters lead to. */
export interface StatisticTotals {
  /** Messages with a final status. */
  readonly finished: number;
  /** Undelivered, expired and unknown ones together. */
  readonly notDelivered: number;
  /** Delivered ÷ finished, 0 to 1; undefined while none is finished. */
  readonly deliveryRate: number | undefined;
  readonly costPerDay: number;
  /** Undefined without a message. */
  readonly costPerMessage: number | undefined;
}

/**
 * Reads the counters of a period. The provider's own delivery rate counts messages on their way as failures
 * (contract §4), so it falls while a run is sent.
 */
export function readTotals(stats: Counters): StatisticTotals {
  const { delivered, undelivered, expired, totalSent, totalCost, from, to } = stats;
  const notDelivered = undelivered + expired;
  const finished = delivered + notDelivered;
  return {
    finished,
    notDelivered,
    deliveryRate: finished === 0 ? undefined : delivered / finished,
    costPerDay: totalCost / Math.max(1, countDays(from, to)),
    costPerMessage: totalSent === 0 ? undefined : totalCost / totalSent,
  };
}
