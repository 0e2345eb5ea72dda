import type { Availability } from './balance.ts';

/** One entry of the account's ledger. */
export interface Payment {
  readonly id: string;
  /** Negative for usage. */
  readonly amount: number;
  readonly currency: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
  readonly type: 'deposit' | 'usage' | 'adjustment' | (string & {});
  readonly description: string;
  readonly source: 'sms_gateway' | 'portal' | (string & {});
}

/** The account's ledger. */
export interface Payments {
  readonly payments: readonly Payment[];
  /** `partial`: the portal's rows alone. */
  readonly availability: Availability;
  readonly reason: string | null;
}
