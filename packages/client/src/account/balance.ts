import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { readTime } from '../codec/read-time.ts';
import { readBoolean, readNumber, readString, recordOf } from '../codec/read.ts';
import { type Availability, readAvailability } from './availability.ts';

/** The account's balance. It comes from a cache, so request it at most once every few minutes. */
export interface Balance {
  readonly balance: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** When the provider read it, ISO 8601 in UTC; null if the provider does not say. */
  readonly updatedAt: string | null;
  /** True at a balance of 0 or less: sending is blocked. */
  readonly isCreditBlocked: boolean;
  /** Any value but `ok` means that `balance` may be wrong. */
  readonly availability: Availability;
  /** Why the availability is not `ok`; null if it is. */
  readonly reason: string | null;
}

/** `telecom.account.balance`. */
export interface BalanceCall {
  /**
   * The account's balance. Needs the permission `balance.read`.
   *
   * @throws PermissionError `ACCOUNT_IN_SETUP` while the account is being set up
   *
   * @example
   * ```ts
   * const { balance, currency } = await telecom.account.balance();
   * ```
   */
  readonly balance: (input?: undefined, options?: CallOptions) => TelecomPromise<Balance>;
}

const readBalance = recordOf(
  {
    balance: readNumber,
    currency: readString,
    updatedAt: readTime,
    isCreditBlocked: readBoolean,
  },
  { updatedAt: ['updated'] },
);

/** `GET /user/balance` (contract §5.1). */
export const balanceOperation = defineOperation({
  name: 'account.balance',
  method: 'GET',
  path: '/user/balance',
  input: noInput,
  response: { type: 'object', key: 'balance' },
  decode: (body, head): Balance => Object.assign(readBalance(body), readAvailability(body, head)),
});
