import type { Balance, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link balanceOptions}. */
export type BalanceKey = ReturnType<typeof telecomKeys.account.balance>;

/**
 * Query options of the account's balance, fresh for two minutes: the provider asks to be polled at
 * most once every few minutes.
 *
 * @example
 * ```ts
 * const { balance, currency } = await queryClient.fetchQuery(balanceOptions(client));
 * ```
 */
export const balanceOptions = (client: TelecomClient): TelecomQueryOptions<Balance, BalanceKey> =>
  defineQuery(
    telecomKeys.account.balance(),
    (options) => client.account.balance(undefined, options),
    { staleTime: 120_000 },
  );
