import { getFormat } from './get-format.ts';

/** Six decimals hold every rate and every sum of rates; anything beyond is an error of binary fractions. */
const maxDecimals = 6;

/**
 * The decimals that an amount is shown with, by one rule: all that it has, at least those of its currency
 * (2 for EUR, 0 for JPY, 3 for KWD), at most six. An amount that would become zero keeps its first two
 * significant digits.
 *
 * @throws TypeError when the amount is not a finite number, naming the field
 */
export function countDecimals(amount: number, currency: string, field: string): number {
  if (!Number.isFinite(amount)) throw new TypeError(`${field}: expected a finite number`);
  const rounded = Number(amount.toFixed(maxDecimals));
  if (rounded === 0 && amount !== 0) {
    return Math.min(20, 1 - Math.floor(Math.log10(Math.abs(amount))));
  }
  let decimals = getFormat(currency, undefined).resolvedOptions().minimumFractionDigits ?? 2;
  while (decimals < maxDecimals && Number(rounded.toFixed(decimals)) !== rounded) decimals++;
  return decimals;
}
