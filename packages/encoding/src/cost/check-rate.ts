import type { Rate } from './rate.ts';
import { toInstant } from './to-instant.ts';

/** @throws TypeError when the row, its dial code, country or rate is invalid, naming the row */
export function checkRate(row: Rate | null | undefined, index: number): asserts row is Rate {
  const { dialCode, country, rate } = row ?? {};
  if (typeof dialCode !== 'string' || !/^\+?[1-9]\d*$/.test(dialCode)) {
    throw new TypeError(`rates[${index}].dialCode: expected digits`);
  }
  if (typeof country !== 'string') {
    throw new TypeError(`rates[${index}].country: expected a string`);
  }
  // The type check excludes null: a missing price would compare like 0.
  if (typeof rate !== 'number' || !(rate >= 0 && rate < 1e21)) {
    throw new TypeError(`rates[${index}].rate: expected 0 or more`);
  }
}

/**
 * Whether a rate is in force at a time; every rate is if the time is NaN.
 *
 * @throws TypeError when a date is invalid, naming the row
 */
export function isInForce({ validFrom, validUntil }: Rate, at: number, index: number): boolean {
  // Comparisons with NaN are false: without a time every rate is in force.
  const from = toInstant(validFrom ?? -Infinity, () => `rates[${index}].validFrom`);
  const until = toInstant(validUntil ?? Infinity, () => `rates[${index}].validUntil`);
  return !(from > at) && !(until <= at);
}
