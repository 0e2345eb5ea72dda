'use client';

import type { TelecomClient, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, QueryKey, UseQueryResult } from '@tanstack/react-query';
import type { SkippableTelecomQueryOptions } from '../query/telecom-query-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from './hook-options.ts';
import { useTelecomQuery } from './use-telecom-query.ts';

/** A hook over a query without input, such as `useBalance`. */
export interface QueryHook<Data, Key extends QueryKey> {
  <Selected = Data>(
    options: DefinedQueryHookOptions<Data, Selected, Key>,
  ): DefinedUseQueryResult<Selected, TelecomError>;
  <Selected = Data>(
    options?: QueryHookOptions<Data, Selected, Key>,
  ): UseQueryResult<Selected, TelecomError>;
}

/** A hook over a query with a filter, such as `useSmsStats`. */
export interface FilteredQueryHook<Filter, Data, Key extends QueryKey> {
  <Selected = Data>(
    filter: Filter | undefined,
    options: DefinedQueryHookOptions<Data, Selected, Key>,
  ): DefinedUseQueryResult<Selected, TelecomError>;
  <Selected = Data>(
    filter?: Filter,
    options?: QueryHookOptions<Data, Selected, Key>,
  ): UseQueryResult<Selected, TelecomError>;
}

/**
 * Creates the hook of a query without input. Mark the call as pure, so that bundlers drop a hook that
 * is not used.
 *
 * @example
 * ```ts
 * export const useBalance = createQueryHook(balanceOptions);
 * ```
 */
export function createQueryHook<Data, Key extends QueryKey>(
  define: (client: TelecomClient) => SkippableTelecomQueryOptions<Data, Key>,
): QueryHook<Data, Key> {
  function useTelecomData<Selected>(options?: QueryHookOptions<Data, Selected, Key>) {
    return useTelecomQuery(define, undefined, options);
  }
  // With `initialData` the result is defined, which only the overloads of `QueryHook` can say.
  return useTelecomData as QueryHook<Data, Key>;
}

/**
 * Creates the hook of a query with a filter. Mark the call as pure, so that bundlers drop a hook that
 * is not used.
 *
 * @example
 * ```ts
 * export const useSmsStats = createFilteredQueryHook(smsStatsOptions);
 * ```
 */
export function createFilteredQueryHook<Filter, Data, Key extends QueryKey>(
  define: (client: TelecomClient, filter?: Filter) => SkippableTelecomQueryOptions<Data, Key>,
): FilteredQueryHook<Filter, Data, Key> {
  function useTelecomData<Selected>(
    filter?: Filter,
    options?: QueryHookOptions<Data, Selected, Key>,
  ) {
    return useTelecomQuery(define, filter, options);
  }
  return useTelecomData as FilteredQueryHook<Filter, Data, Key>;
}
