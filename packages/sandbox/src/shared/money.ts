import { SandboxError } from './sandbox-error.ts';

/** Money is kept in whole millionths of the currency, so that sums are exact. */
const scale = 1_000_000;

/**
 * Converts an amount such as `0.0085` to millionths.
 *
 * @throws SandboxError `INVALID_OPTION` if it has more than six decimals or is not a number.
 */
export function toUnits(amount: number, field = 'amount'): number {
  const units = Math.round(amount * scale);
  if (!Number.isSafeInteger(units) || units / scale !== amount) {
    throw new SandboxError(
      'INVALID_OPTION',
      `${field} must be an amount with at most six decimals, and below nine billion.`,
    );
  }
  return units;
}

/** Converts millionths to the nearest number, which prints with at most six decimals. */
export function toAmount(units: number): number {
  return units / scale;
}
