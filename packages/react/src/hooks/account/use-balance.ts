'use client';

import type { Balance, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import { type BalanceKey, balanceOptions } from '../../options/account/balance-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * The account's balance, fresh for two minutes and fetched anew after each send.
 *
 * @param options - `useQuery`'s options, such as `select`, `enabled` or `initialData`.
 * @example
 * ```ts
 * const { data: balance } = useBalance({ select: ({ balance }) => balance });
 * ```
 */
export function useBalance<Selected = Balance>(
  options: DefinedQueryHookOptions<Balance, Selected, BalanceKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useBalance<Selected = Balance>(
  options?: QueryHookOptions<Balance, Selected, BalanceKey>,
): UseQueryResult<Selected, TelecomError>;
export function useBalance<Selected = Balance>(
  options?: QueryHookOptions<Balance, Selected, BalanceKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(balanceOptions, undefined, options);
}
