import type { Rate } from '@23telecom/encoding';
import type { Availability } from './balance.ts';

/** What a segment costs in one network, in the account's currency. */
export interface Price extends Rate {
  readonly network: string;
  readonly mcc: string;
  readonly mnc: string;
  readonly previousRate: number | null;
  readonly changeType: 'Same' | 'Increase' | 'Decrease' | (string & {});
  /** ISO 8601 in UTC; null: since ever. */
  readonly validFrom: string | null;
  /** ISO 8601 in UTC; null: open-ended. */
  readonly validUntil: string | null;
}

/** The account's price list. */
export interface Pricing {
  readonly prices: readonly Price[];
  /** Anything but `ok` means that prices are missing. */
  readonly availability: Availability;
  readonly reason: string | null;
}
