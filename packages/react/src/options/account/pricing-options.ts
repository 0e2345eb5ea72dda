import type { Pricing, TelecomClient } from '@23telecom/client';
import { defineQuery } from '../define-query.ts';
import type { TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';

/** The key of {@link pricingOptions}. */
export type PricingKey = ReturnType<typeof telecomKeys.account.pricing>;

/**
 * Query options of the account's prices, fresh for an hour.
 *
 * @example
 * ```ts
 * const { prices } = await queryClient.fetchQuery(pricingOptions(client));
 * ```
 */
export const pricingOptions = (client: TelecomClient): TelecomQueryOptions<Pricing, PricingKey> =>
  defineQuery(
    telecomKeys.account.pricing(),
    (options) => client.account.pricing(undefined, options),
    { staleTime: 3_600_000 },
  );
