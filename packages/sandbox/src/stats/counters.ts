import { toAmount } from '../money.ts';
import type { MessageSource, MessageStatus } from '../sms/message.ts';
import type { Tally } from '../store/tally.ts';

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

/** Contract §4: here `UNKNOWN` is undelivered. What failed inside the gateway is so too, but for broadcasts. */
const counterOf: Readonly<
  Record<MessageStatus, 'delivered' | 'undelivered' | 'pending' | 'expired'>
> = {
  pending: 'pending',
  sent: 'pending',
  ACCEPTD: 'pending',
  ENROUTE: 'pending',
  DELIVRD: 'delivered',
  UNDELIV: 'undelivered',
  REJECTD: 'undelivered',
  DELETED: 'undelivered',
  UNKNOWN: 'undelivered',
  failed: 'undelivered',
  EXPIRED: 'expired',
};

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
 * Adds a tally of one source. A broadcast's message that failed was never handed to a carrier: it is
 * `not_billed`, which is none of the statuses that can be asked for, so that a narrowed sum leaves it out.
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
    sums[isNotBilled ? 'notBilled' : counterOf[status]] += count;
    sums.clicks += clicks;
    sums.uniqueClicks += clicked;
    sums.actions += actions;
    sums.cost += cost;
  }
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
