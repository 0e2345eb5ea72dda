import { isRate } from './is-rate.ts';
import type { Rate } from './rate.ts';

/** A time at which no price was in force yet. */
const never = '0001-01-01T00:00:00Z';

/**
 * Returns the rows of a price list that `estimateCost` accepts. An invalid row counts as a price that has
 * expired: the numbers of its dial code have the code's other prices, or none, and never the price of a
 * shorter dial code. Pass a time (`at`) to `estimateCost`: without one, expired prices count.
 *
 * @example
 * ```ts
 * const rates = selectUsableRates((await telecom.account.pricing()).prices);
 * estimateCost({ text, to, rates, currency: 'EUR', at: Date.now() });
 * ```
 */
export function selectUsableRates(rows: readonly Rate[]): readonly Rate[] {
  return rows.flatMap((row) => (isRate(row) ? [row] : endRate(row)));
}

/** A row of a list in JSON may be anything. */
function endRate(row: Partial<Rate> | null | undefined): readonly Rate[] {
  const expired = { dialCode: String(row?.dialCode), country: '', rate: 0, validUntil: never };
  return isRate(expired) ? [expired] : [];
}
