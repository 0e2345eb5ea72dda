import type { Balance, Payments, Pricing, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../query/define-query.ts';
import { telecomKeys } from '../query/telecom-keys.ts';
import type { TelecomQueryOptions } from '../query/telecom-query-options.ts';

const keys = telecomKeys.account;

/**
 * Query options for the account's balance, fresh for two minutes: the provider asks clients to poll
 * it at most once every few minutes.
 *
 * @example
 * ```ts
 * const { balance, currency } = await queryClient.fetchQuery(balanceOptions(client));
 * ```
 */
export function balanceOptions(
  client: TelecomClient,
): TelecomQueryOptions<Balance, ReturnType<typeof keys.balance>> {
  return defineQuery(
    client,
    keys.balance(),
    (options) => client.account.balance(undefined, options),
    {
      staleTime: 120_000,
    },
  );
}

/**
 * Query options for the account's prices, fresh for an hour.
 *
 * @example
 * ```ts
 * const { prices } = await queryClient.fetchQuery(pricingOptions(client));
 * ```
 */
export function pricingOptions(
  client: TelecomClient,
): TelecomQueryOptions<Pricing, ReturnType<typeof keys.pricing>> {
  return defineQuery(
    client,
    keys.pricing(),
    (options) => client.account.pricing(undefined, options),
    {
      staleTime: 3_600_000,
    },
  );
}

/**
 * Query options for the account's payments.
 *
 * @example
 * ```ts
 * const { payments } = await queryClient.fetchQuery(paymentsOptions(client));
 * ```
 */
export function paymentsOptions(
  client: TelecomClient,
): TelecomQueryOptions<Payments, ReturnType<typeof keys.payments>> {
  return defineQuery(client, keys.payments(), (options) =>
    client.account.payments(undefined, options),
  );
}
