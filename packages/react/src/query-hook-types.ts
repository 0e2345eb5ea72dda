import type { PageData, TelecomError } from '@23telecom/client';
import type {
  DefinedInitialDataOptions,
  QueryKey,
  UseInfiniteQueryOptions,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query';

/** What a query hook takes: all of `useQuery`'s options but the key and the function. */
export type QueryHookOptions<Data, Selected, Key extends QueryKey> = Omit<
  UseQueryOptions<Data, TelecomError, Selected, Key>,
  'queryKey' | 'queryFn'
>;

/** The same with `initialData`, so that `data` is never undefined. */
export type DefinedQueryHookOptions<Data, Selected, Key extends QueryKey> = Omit<
  DefinedInitialDataOptions<Data, TelecomError, Selected, Key>,
  'queryKey' | 'queryFn'
>;

/** What an infinite hook takes: all of `useInfiniteQuery`'s options but the key, function and paging. */
export type InfiniteHookOptions<Item, Selected, Key extends QueryKey> = Omit<
  UseInfiniteQueryOptions<PageData<Item>, TelecomError, Selected, Key, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam'
>;

/** What a mutation hook takes: all of `useMutation`'s options but the key and the function. */
export type MutationHookOptions<Data, Variables, OnMutateResult> = Omit<
  UseMutationOptions<Data, TelecomError, Variables, OnMutateResult>,
  'mutationKey' | 'mutationFn'
>;
