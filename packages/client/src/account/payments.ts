import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { listOf, readNumber, readString, recordOf } from '../codec/read.ts';
import { type Availability, readAvailability } from './availability.ts';

/** An entry of the account's ledger. */
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
  /** `partial` means that only the portal's entries are there. */
  readonly availability: Availability;
  readonly reason: string | null;
}

/** `telecom.account.payments`. */
export interface PaymentsCall {
  /**
   * The ledger: deposits, usage and adjustments. Needs the permission `payments.read`.
   *
   * @example
   * ```ts
   * const { payments } = await telecom.account.payments();
   * ```
   */
  readonly payments: (input?: undefined, options?: CallOptions) => TelecomPromise<Payments>;
}

const readPayments = listOf(
  recordOf<Payment>({
    id: readString,
    amount: readNumber,
    currency: readString,
    date: readString,
    type: readString,
    description: readString,
    source: readString,
  }),
);

/** `GET /user/payments` (contract §5.3). */
export const paymentsOperation = defineOperation({
  name: 'account.payments',
  method: 'GET',
  path: '/user/payments',
  input: noInput,
  response: { type: 'array' },
  decode: (body, head): Payments => ({
    payments: readPayments(body),
    ...readAvailability(body, head),
  }),
});
