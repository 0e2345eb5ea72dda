import { SandboxError } from './sandbox-error.ts';

/** Money is kept in whole millionths of the currency, so that no sum ever drifts. */
const scale = 1_000_000;

/**
 * An amount as it is written (`0.0085`) in millionths.
 *
 * @throws SandboxError `invalid_option` where it has more than six decimals or is not a number.
 */
export function toUnits(amount: number, field = 'amount'): number {
  const units = Math.round(amount * scale);
  if (!Number.isSafeInteger(units) || units / scale !== amount) {
    throw new SandboxError(
      'invalid_option',
      `${field} must be an amount with at most six decimals, and below nine billion.`,
    );
  }
  return units;
}

/** Millionths as the nearest number, which prints as it would be written. */
export function toAmount(units: number): number {
  return units / scale;
}
