'use client';

import type { TelecomClient } from '@23telecom/client';
import { QueryClientContext, useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { createCostCalculator } from '../../sms/cost/create-cost-calculator.ts';
import { getEmptyQueryClient } from '../../sms/cost/empty-query-client.ts';
import type { SmsCost, SmsCostInput } from '../../sms/cost/sms-cost.ts';
import { balanceOptions } from '../../options/account/balance-options.ts';
import { pricingOptions } from '../../options/account/pricing-options.ts';
import { TelecomProviderError } from '../../telecom-provider-error.ts';
import { TelecomContext } from '../telecom-provider.ts';

/**
 * What a message costs while it is being written: its segments, what forces it into UCS-2, the
 * cost of each country, what is wrong with sender and recipients, and whether the balance covers it.
 * Synchronous; the result is the same object while its input is equal by value.
 *
 * With `rates` it needs no provider and fetches nothing; without, prices and balance come from the
 * cache, and are fetched into it first.
 *
 * @throws {TelecomProviderError} Without `rates` outside of a provider.
 * @example
 * ```ts
 * const { analysis, estimate } = useSmsCost({ text, to: recipients });
 * ```
 */
export const useSmsCost = (input: SmsCostInput): SmsCost => {
  const [calculate] = useState(createCostCalculator);
  const client = useContext(TelecomContext);
  const queryClient = useContext(QueryClientContext) ?? getEmptyQueryClient();
  const enabled = input.rates === undefined;
  if (enabled && client === null) throw new TelecomProviderError();
  // Disabled, so never called, where there is no client.
  const anyClient = client ?? ({} as TelecomClient);
  const pricing = useQuery({ ...pricingOptions(anyClient), enabled }, queryClient);
  const { data: account } = useQuery({ ...balanceOptions(anyClient), enabled }, queryClient);
  const isKnown = account?.availability === 'ok';
  return calculate({
    ...input,
    ...(enabled && { rates: pricing.data?.prices, at: input.at ?? pricing.dataUpdatedAt }),
    currency: input.currency ?? account?.currency,
    balance: input.balance ?? (isKnown ? account.balance : undefined),
  });
};
