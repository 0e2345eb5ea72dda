import { toAmount } from '../shared/money.ts';
import { isFinal, type FinalStatus } from '../sms/is-final.ts';
import type { MessageSource, MessageStatus } from '../sms/message.ts';
import type { Tally } from '../store/tally.ts';

/** The sums behind the counters of contract §4; money is in millionths. */
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

/**
 * The counter of each final status: contract §4. `UNKNOWN` counts as undelivered, and so does
 * `failed`, except for broadcasts, where `addTally` counts it as not billed.
 */
const finalCounters: Readonly<Record<FinalStatus, 'delivered' | 'undelivered' | 'expired'>> = {
  DELIVRD: 'delivered',
  UNDELIV: 'undelivered',
  REJECTD: 'undelivered',
  DELETED: 'undelivered',
  UNKNOWN: 'undelivered',
  failed: 'undelivered',
  EXPIRED: 'expired',
};

/** Creates sums of zero. */
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

/**
 * Adds the tally of a source to the sums. A failed message of a broadcast never reached a carrier,
 * so it counts as `not_billed`. No status filter selects `not_billed`, so sums with a status filter
 * (`isNarrowed`) leave it out.
 */
export function addTally(
  sums: Sums,
  source: MessageSource,
  tally: Tally,
  isNarrowed: boolean,
): void {
  for (const { status, count, cost, clicks, clicked, actions } of tally) {
    const isNotBilled = source === 'campaign' && status === 'failed';
    if (isNotBilled && isNarrowed) continue;
    sums[isNotBilled ? 'notBilled' : counterOf(status)] += count;
    sums.clicks += clicks;
    sums.uniqueClicks += clicked;
    sums.actions += actions;
    sums.cost += cost;
  }
}

/** Converts sums to the counters of `/sms/stats`, in the documented order. */
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

function counterOf(status: MessageStatus): 'delivered' | 'undelivered' | 'pending' | 'expired' {
  return isFinal(status) ? finalCounters[status] : 'pending';
}

/** Rounded to two decimals. */
function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
