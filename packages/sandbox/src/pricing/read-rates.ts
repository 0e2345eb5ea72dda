import type { Rate } from '@23telecom/encoding';
import { parseTime } from '../clock/parse-time.ts';
import { toUnits } from '../money.ts';
import { SandboxError } from '../sandbox-error.ts';
import { openEnd, type PriceEntry } from './price-entry.ts';

/**
 * The price list of rates given in the options.
 *
 * @throws SandboxError `invalid_option` naming the rate's place.
 */
export function readRates(rates: readonly Rate[], now: number): readonly PriceEntry[] {
  return rates.map((rate, index) => {
    const field = `rates[${index}]`;
    if (!/^[1-9]\d{0,6}$/.test(rate.dialCode)) {
      throw new SandboxError('invalid_option', `${field}.dialCode must be digits, as "44".`);
    }
    const units = toUnits(rate.rate, `${field}.rate`);
    if (units < 0) throw new SandboxError('invalid_option', `${field}.rate must not be negative.`);
    return {
      mcc: rate.mcc ?? '',
      mnc: rate.mnc ?? '',
      dialCode: rate.dialCode,
      country: rate.country,
      network: rate.network ?? rate.country,
      rate: units,
      previousRate: units,
      changeType: 'Same',
      validFrom: readTime(rate.validFrom, Math.min(0, now), `${field}.validFrom`),
      validUntil: readTime(rate.validUntil, openEnd, `${field}.validUntil`),
    };
  });
}

function readTime(text: string | null | undefined, open: number, field: string): number {
  if (text === undefined || text === null) return open;
  const time = parseTime(text);
  if (Number.isNaN(time)) {
    throw new SandboxError('invalid_option', `${field} must be a time in ISO 8601, in UTC.`);
  }
  return time;
}
