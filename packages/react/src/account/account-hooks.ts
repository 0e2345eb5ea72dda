'use client';

import { createQueryHook } from '../provider/create-query-hook.ts';
import { balanceOptions, paymentsOptions, pricingOptions } from './account-options.ts';

/**
 * The account's balance, fresh for two minutes and refetched after each send.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data: balance } = useBalance({ select: ({ balance }) => balance });
 * ```
 */
export const useBalance = /* @__PURE__ */ createQueryHook(balanceOptions);

/**
 * The account's prices, fresh for an hour.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data } = usePricing({ select: ({ prices }) => prices.length });
 * ```
 */
export const usePricing = /* @__PURE__ */ createQueryHook(pricingOptions);

/**
 * The account's payments.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data } = usePayments();
 * ```
 */
export const usePayments = /* @__PURE__ */ createQueryHook(paymentsOptions);
