import { formatRateRange, formatSumRange } from '../shared/format/format-money.ts';
import type { Estimate } from './estimate.ts';

/** The price of all messages: a sum, or if there is one message its price with all decimals. */
export function describePrice({ min, max, currency, billable, unpriced }: Estimate): string {
  if (billable === 0) return 'not known';
  const amount =
    billable === 1 ? formatRateRange(min, max, currency) : formatSumRange(min, max, currency);
  return unpriced > 0 ? `at least ${amount}` : amount;
}
