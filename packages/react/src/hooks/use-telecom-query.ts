'use client';

import type { TelecomClient, TelecomError } from '@23telecom/client';
import {
  type QueryKey,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { SkippableTelecomQueryOptions } from '../options/query-option-types.ts';
import type { QueryHookOptions } from '../query-hook-types.ts';
import { useTelecomClient } from './use-telecom-client.ts';

/** What all the query hooks are: their query options for the provider's client, and the caller's. */
export const useTelecomQuery = <Data, Selected, Key extends QueryKey, Input>(
  define: (client: TelecomClient, input: Input) => SkippableTelecomQueryOptions<Data, Key>,
  input: Input,
  options: QueryHookOptions<Data, Selected, Key> | undefined,
): UseQueryResult<Selected, TelecomError> =>
  useQuery({
    // Without a `select` among the caller's options, `Selected` is `Data`.
    ...(define(useTelecomClient(), input) as unknown as UseQueryOptions<
      Data,
      TelecomError,
      Selected,
      Key
    >),
    ...options,
  });
