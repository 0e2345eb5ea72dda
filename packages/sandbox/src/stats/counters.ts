import { toAmount } from '../money.ts';
import type { MessageSource } from '../sms/message.ts';
import { allStatusIndexes, countTally, indexOfStatus, type Tally } from '../store/tally.ts';

/** Sums that the counters of contract §4 are made of; money is in millionths. */
export interface Sums {
  delivered: number;
  undelivered: number;
  pending: number;
  expired: number;
  notBilled: number;
  clicks: number;
  uniqueClicks: number;
  actions: number;
  cost: number;
}

const delivered = [indexOfStatus('DELIVRD')];
const expired = [indexOfStatus('EXPIRED')];
const pending = (['pending', 'sent', 'ENROUTE', 'ACCEPTD'] as const).map(indexOfStatus);
const undelivered = (['UNDELIV', 'REJECTD', 'DELETED', 'UNKNOWN'] as const).map(indexOfStatus);
const failed = [indexOfStatus('failed')];

export function createSums(): Sums {
  return {
    delivered: 0,
    undelivered: 0,
    pending: 0,
    expired: 0,
    notBilled: 0,
    clicks: 0,
    uniqueClicks: 0,
    actions: 0,
    cost: 0,
  };
}

/** Adds a tally of one source. What failed inside the gateway is `not_billed` of a broadcast, undelivered of the API. */
export function addTally(sums: Sums, source: MessageSource, tally: Tally): void {
  const sum = (list: readonly number[]): number =>
    allStatusIndexes.reduce((total, index) => total + (list[index] ?? 0), 0);
  const failedCount = countTally(tally, failed);
  sums.delivered += countTally(tally, delivered);
  sums.undelivered += countTally(tally, undelivered) + (source === 'api' ? failedCount : 0);
  sums.pending += countTally(tally, pending);
  sums.expired += countTally(tally, expired);
  sums.notBilled += source === 'api' ? 0 : failedCount;
  sums.clicks += sum(tally.clicks);
  sums.uniqueClicks += sum(tally.clicked);
  sums.actions += sum(tally.actions);
  sums.cost += sum(tally.costByStatus);
}

/** The counters of `/sms/stats`, in the order of its documentation. */
export function encodeCounters(sums: Sums, currency: string): Record<string, unknown> {
  const sent = sums.delivered + sums.undelivered + sums.pending + sums.expired;
  const totalSent = sent + sums.notBilled;
  return {
    total_sent: totalSent,
    sent,
    delivered: sums.delivered,
    undelivered: sums.undelivered,
    pending: sums.pending,
    expired: sums.expired,
    not_billed: sums.notBilled,
    failed: sums.undelivered,
    click_count: sums.clicks,
    unique_click_count: sums.uniqueClicks,
    action_count: sums.actions,
    sent_rate: percentage(sent, totalSent),
    delivery_rate: percentage(sums.delivered, sent),
    total_cost: toAmount(sums.cost),
    avg_cost_per_msg: totalSent === 0 ? 0 : toAmount(Math.round(sums.cost / totalSent)),
    currency,
  };
}

/** With two decimals. */
function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
