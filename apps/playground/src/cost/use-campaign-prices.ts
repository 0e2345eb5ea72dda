import type { TelecomError } from '@23telecom/client';
import type { Rate } from '@23telecom/encoding';
import { useBalance, usePricing } from '@23telecom/react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { addUpCampaign, type CampaignCost } from './campaign-cost.ts';
import { createSingleEstimator } from './single-estimator.ts';

/** Recipients who get the same number of segments. */
interface Group {
  readonly segments: number;
  readonly numbers: readonly string[];
}

interface CampaignPrices {
  readonly rates: readonly Rate[] | undefined;
  /** When the prices were fetched: those in force then are reckoned with. */
  readonly at: string;
  readonly error: TelecomError | null;
  /** What recipients cost; undefined until the prices are there. */
  readonly costOf: (groups: readonly Group[]) => CampaignCost | undefined;
}

/** Costs recipients by the account's own prices; what that needs is loaded when there are some. */
export function useCampaignPrices(hasRecipients: boolean): CampaignPrices {
  const pricing = usePricing();
  const currency = useBalance().data?.currency ?? 'EUR';
  const resolver = useQuery({
    queryKey: ['playground', 'country-resolver'],
    queryFn: async () => (await import('@23telecom/encoding/country')).resolveCountry,
    // The numbering plans are big: they come with the first recipients.
    enabled: hasRecipients,
    staleTime: Infinity,
    structuralSharing: false,
  });

  const rates = pricing.data?.prices;
  const at = new Date(pricing.dataUpdatedAt).toISOString();
  const resolveCountry = resolver.data;
  // Without the plans the range of a shared dial code is wider: it would be told and taken back.
  const isResolving = hasRecipients && resolver.isPending;
  const estimate = useMemo(
    () =>
      isResolving || rates === undefined
        ? undefined
        : createSingleEstimator({ rates, currency, at, resolveCountry }),
    [isResolving, rates, currency, at, resolveCountry],
  );
  const costOf = useCallback(
    (groups: readonly Group[]) =>
      estimate &&
      addUpCampaign(
        groups.map(({ segments, numbers }) => ({ segments, single: estimate(numbers) })),
        currency,
      ),
    [estimate, currency],
  );
  return { rates, at, error: pricing.error, costOf };
}
