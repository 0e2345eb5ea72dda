import type { Rate } from '@23telecom/encoding';
import { parseTime } from '../clock/parse-time.ts';
import { toUnits } from '../shared/money.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { openEnd, type PriceEntry } from './price-entry.ts';

/**
 * Converts the option `rates` to a price list.
 *
 * @throws SandboxError `INVALID_OPTION` that names the index and the field.
 */
export function readRates(rates: readonly Rate[], now: number): readonly PriceEntry[] {
  return rates.map((rate, index) => {
    const field = `rates[${index}]`;
    if (typeof rate.dialCode !== 'string' || !/^[1-9]\d{0,6}$/.test(rate.dialCode)) {
      throw new SandboxError(
        'INVALID_OPTION',
        `${field}.dialCode must be 1 to 7 digits without "+", such as "44".`,
      );
    }
    if (typeof rate.country !== 'string') {
      throw new SandboxError('INVALID_OPTION', `${field}.country must be a string.`);
    }
    const units = toUnits(rate.rate, `${field}.rate`);
    if (units < 0) throw new SandboxError('INVALID_OPTION', `${field}.rate must not be negative.`);
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
    throw new SandboxError(
      'INVALID_OPTION',
      `${field} must be a day or a time with a time zone in ISO 8601, such as "2026-02-13T10:30:00Z".`,
    );
  }
  return time;
}
