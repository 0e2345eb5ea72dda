'use client';

import type { Payments, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import { type PaymentsKey, paymentsOptions } from '../../options/account/payments-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The account's payments.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data } = usePayments();
 * ```
 */
export function usePayments<Selected = Payments>(
  options: DefinedQueryHookOptions<Payments, Selected, PaymentsKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function usePayments<Selected = Payments>(
  options?: QueryHookOptions<Payments, Selected, PaymentsKey>,
): UseQueryResult<Selected, TelecomError>;
export function usePayments<Selected = Payments>(
  options?: QueryHookOptions<Payments, Selected, PaymentsKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(paymentsOptions, undefined, options);
}
