import type { Rate } from '@23telecom/encoding';
import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { readTime } from '../codec/read-time.ts';
import { listOf, readAmount, readNumber, readString, recordOf } from '../codec/read.ts';
import { type Availability, readAvailability } from './availability.ts';

/** The price of a segment in one network, in the account's currency. */
export interface Price extends Rate {
  readonly network: string;
  readonly mcc: string;
  readonly mnc: string;
  readonly previousRate: number | null;
  readonly changeType: 'Same' | 'Increase' | 'Decrease' | (string & {});
  /** ISO 8601 in UTC; null for a price without a start. */
  readonly validFrom: string | null;
  /** ISO 8601 in UTC; null for an open-ended price. */
  readonly validUntil: string | null;
}

/** The account's price list. */
export interface Pricing {
  readonly prices: readonly Price[];
  /** Any value but `ok` means that prices are missing. */
  readonly availability: Availability;
  readonly reason: string | null;
}

/** `telecom.account.pricing`. */
export interface PricingCall {
  /**
   * The price list, one entry for each network. Needs the permission `pricing.read`.
   *
   * @example
   * ```ts
   * const { prices } = await telecom.account.pricing();
   * ```
   */
  readonly pricing: (input?: undefined, options?: CallOptions) => TelecomPromise<Pricing>;
}

const readPrices = listOf(
  recordOf<Price>(
    {
      dialCode: readString,
      country: readString,
      network: readString,
      mcc: readString,
      mnc: readString,
      rate: readNumber,
      previousRate: readAmount,
      changeType: readString,
      validFrom: readTime,
      validUntil: readTime,
    },
    {
      dialCode: ['dialcode'],
      previousRate: ['prev_rate'],
      validFrom: ['rate_start_date'],
      validUntil: ['rate_end_date'],
    },
  ),
);

/** `GET /user/pricing` (contract §5.2). */
export const pricingOperation = defineOperation({
  name: 'account.pricing',
  method: 'GET',
  path: '/user/pricing',
  input: noInput,
  response: { type: 'array' },
  decode: (body, head): Pricing => ({ prices: readPrices(body), ...readAvailability(body, head) }),
});
