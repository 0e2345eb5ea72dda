'use client';

import type { TelecomClient, TelecomError } from '@23telecom/client';
import {
  type QueryKey,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { SkippableTelecomQueryOptions } from '../query/telecom-query-options.ts';
import type { QueryHookOptions } from './hook-options.ts';
import { useTelecomClient } from './telecom-provider.ts';

/** Runs a query with the provider's client. The caller's options override those of the query. */
export function useTelecomQuery<Data, Selected, Key extends QueryKey, Input>(
  define: (client: TelecomClient, input: Input) => SkippableTelecomQueryOptions<Data, Key>,
  input: Input,
  options: QueryHookOptions<Data, Selected, Key> | undefined,
): UseQueryResult<Selected, TelecomError> {
  const defined = define(useTelecomClient(), input);
  return useQuery({
    // The cast holds: unless the caller passes a `select`, `Selected` is `Data`.
    ...(defined as unknown as UseQueryOptions<Data, TelecomError, Selected, Key>),
    ...options,
  });
}
