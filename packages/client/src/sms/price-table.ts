import { type Rate, selectUsableRates } from '@23telecom/encoding';
import { toUnits } from './money.ts';

/** The highest prices of a price list. */
export interface PriceTable {
  /** The most that a segment to a number can cost, in units of money; undefined without a price. */
  mostOf(recipient: string): number | undefined;
}

/**
 * Makes the table of a price list: for each dial code its most expensive network, future prices included.
 * As in `estimateCost`, a number has the prices of the longest dial code that it begins with, also if they
 * have expired. An invalid row counts as expired, as in `sms.preview`.
 */
export function createPriceTable(rates: readonly Rate[], now: number): PriceTable {
  const most = new Map<string, number | undefined>();
  let maxLength = 0;
  for (const { dialCode, rate, validUntil } of selectUsableRates(rates)) {
    const digits = dialCode.replace('+', '');
    const known = most.get(digits);
    const hasExpired = validUntil != null && new Date(validUntil).getTime() <= now;
    most.set(digits, hasExpired ? known : Math.max(toUnits(rate), known ?? 0));
    maxLength = Math.max(maxLength, digits.length);
  }
  return {
    mostOf(recipient) {
      for (let length = maxLength; length > 0; length -= 1) {
        const digits = recipient.slice(1, 1 + length);
        if (most.has(digits)) return most.get(digits);
      }
      return undefined;
    },
  };
}
