'use client';

import type { PageData, TelecomClient, TelecomError } from '@23telecom/client';
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { flattenPages } from '../flatten-pages.ts';
import type {
  SkippableTelecomQueryOptions,
  TelecomInfiniteOptions,
} from '../options/query-option-types.ts';
import type {
  InfiniteHookOptions,
  MutationHookOptions,
  QueryHookOptions,
} from '../query-hook-types.ts';
import { useTelecomClient } from './telecom-provider.ts';

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

/** What all the infinite hooks are: one flat list, and the previous one while another loads. */
export const useTelecomInfiniteQuery = <Item, Selected, Key extends QueryKey, Filter>(
  define: (client: TelecomClient, filter: Filter) => TelecomInfiniteOptions<Item, Key>,
  filter: Filter,
  options: InfiniteHookOptions<Item, Selected, Key> | undefined,
): UseInfiniteQueryResult<Selected, TelecomError> =>
  useInfiniteQuery({
    ...(define(useTelecomClient(), filter) as unknown as UseInfiniteQueryOptions<
      PageData<Item>,
      TelecomError,
      Selected,
      Key,
      number
    >),
    // Without a `select` among the caller's options, `Selected` is the flat list.
    select: flattenPages as never,
    placeholderData: keepPreviousData,
    ...options,
  });

/** What all the mutation hooks are: their options for the provider's client, and the caller's. */
export const useTelecomMutation = <Data, Variables, OnMutateResult>(
  define: (client: TelecomClient) => UseMutationOptions<Data, TelecomError, Variables>,
  options: MutationHookOptions<Data, Variables, OnMutateResult> | undefined,
): UseMutationResult<Data, TelecomError, Variables, OnMutateResult> =>
  useMutation({
    // Ours has no `onMutate`, whose result the callbacks would get.
    ...(define(useTelecomClient()) as object as UseMutationOptions<
      Data,
      TelecomError,
      Variables,
      OnMutateResult
    >),
    ...options,
  });
