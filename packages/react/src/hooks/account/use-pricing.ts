'use client';

import type { Pricing, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import { type PricingKey, pricingOptions } from '../../options/account/pricing-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The account's prices, fresh for an hour.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data } = usePricing({ select: ({ prices }) => prices.length });
 * ```
 */
export function usePricing<Selected = Pricing>(
  options: DefinedQueryHookOptions<Pricing, Selected, PricingKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function usePricing<Selected = Pricing>(
  options?: QueryHookOptions<Pricing, Selected, PricingKey>,
): UseQueryResult<Selected, TelecomError>;
export function usePricing<Selected = Pricing>(
  options?: QueryHookOptions<Pricing, Selected, PricingKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(pricingOptions, undefined, options);
}
