'use client';

import { QueryClientContext, skipToken, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { balanceOptions, pricingOptions } from '../../account/account-options.ts';
import { TelecomContext } from '../../provider/telecom-provider.ts';
import { TelecomProviderError } from '../../query/telecom-provider-error.ts';
import { getEmptyQueryClient } from './get-empty-query-client.ts';
import { telecomKeys } from '../../query/telecom-keys.ts';
import type { SmsCostInput } from './sms-cost.ts';

/** Prices, the time to apply them at, and the amount that may be spent. */
export type Prices = Pick<SmsCostInput, 'rates' | 'currency' | 'balance' | 'at'>;

const keys = telecomKeys.account;
const remedy =
  'useSmsCost needs prices: add a <TelecomProvider client={client}>, or pass `rates` (undefined while they load)';

/**
 * The caller's prices if the input has the key `rates`, otherwise the account's: from the cache, after
 * fetching them once.
 *
 * @throws {TelecomProviderError} Outside a provider, unless the input has the key `rates`.
 */
export function usePrices(input: Prices): Prices {
  const client = useContext(TelecomContext);
  const queryClient = useContext(QueryClientContext) ?? getEmptyQueryClient();
  const enabled = !('rates' in input);
  if (enabled && !client) throw new TelecomProviderError('NO_PROVIDER', remedy);
  // Without a client, both queries are disabled.
  const pricing = useQuery(
    {
      queryKey: keys.pricing(),
      queryFn: skipToken,
      ...(client && pricingOptions(client)),
      enabled,
    },
    queryClient,
  );
  const { data: account } = useQuery(
    {
      queryKey: keys.balance(),
      queryFn: skipToken,
      ...(client && balanceOptions(client)),
      enabled,
    },
    queryClient,
  );
  const isKnown = account?.availability === 'ok';
  return {
    rates: enabled ? pricing.data?.prices : input.rates,
    at: enabled ? (input.at ?? pricing.dataUpdatedAt) : input.at,
    currency: input.currency ?? account?.currency,
    balance: input.balance ?? (isKnown ? account.balance : undefined),
  };
}
