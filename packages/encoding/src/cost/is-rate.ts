import { checkRate, isInForce } from './check-rate.ts';
import type { Rate } from './rate.ts';

/**
 * Whether `estimateCost` accepts a row of a price list: a dial code without leading zeros, a price from 0
 * and, if it has dates, times in ISO 8601.
 *
 * @example
 * ```ts
 * isRate({ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }); // true
 * isRate({ dialCode: '044', country: 'United Kingdom', rate: 0.0391 }); // false
 * ```
 */
export function isRate(row: unknown): row is Rate {
  try {
    checkRate(row as Rate | null | undefined, 0);
    isInForce(row as Rate, NaN, 0);
    return true;
  } catch {
    return false;
  }
}
