import type { TelecomError } from '@23telecom/client';
import type { CountryResolver, Rate } from '@23telecom/encoding';
import { useBalance, usePricing } from '@23telecom/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Recipient } from '../recipients/recipient-list.ts';
import { createResolver } from './create-resolver.ts';

/** The account's prices, and the other inputs of an estimate. */
export interface Prices {
  /** Undefined until everything that decides a price is loaded. */
  readonly rates: readonly Rate[] | undefined;
  readonly currency: string;
  /** ISO 8601 time of the last fetch: only rates in force at that time count. */
  readonly at: string;
  /** Undefined while it is loading, and if the provider does not know it. */
  readonly balance: number | undefined;
  readonly resolveCountry: CountryResolver | undefined;
}

/** Prices that could not be loaded. */
export interface PriceFailure {
  readonly error: TelecomError;
  readonly retry: () => void;
}

/** Loads the account's prices, and the numbering plans with the first recipients. */
export function usePrices(recipients: readonly Recipient[]): {
  readonly prices: Prices;
  /** Undefined while older prices are there. */
  readonly failure: PriceFailure | undefined;
} {
  const pricing = usePricing();
  const { data: balance, refetch: refetchBalance } = useBalance();
  const hasRecipients = recipients.length > 0;
  const resolver = useQuery({
    queryKey: ['playground', 'country-resolver'],
    queryFn: async () => (await import('@23telecom/encoding/country')).resolveCountry,
    enabled: hasRecipients,
    staleTime: Infinity,
    structuralSharing: false,
  });
  const known = resolver.data;
  // Without the plans, a shared dial code has a wider range: wait, so that the price does not jump.
  const isResolving = hasRecipients && resolver.isPending;
  const rates = isResolving ? undefined : pricing.data?.prices;
  const at = new Date(pricing.dataUpdatedAt).toISOString();
  const currency = balance?.currency ?? 'EUR';
  const amount = balance?.availability === 'ok' ? balance.balance : undefined;
  const resolveCountry = useMemo(
    () => known && createResolver(recipients, known),
    [known, recipients],
  );
  const prices = useMemo(
    () => ({ rates, at, currency, balance: amount, resolveCountry }),
    [rates, at, currency, amount, resolveCountry],
  );
  const { error, refetch } = pricing;
  const hasPrices = pricing.data !== undefined;
  const failure = useMemo(
    () =>
      error === null || hasPrices
        ? undefined
        : {
            error,
            retry: () => {
              void refetch();
              void refetchBalance();
            },
          },
    [error, hasPrices, refetch, refetchBalance],
  );
  return { prices, failure };
}
