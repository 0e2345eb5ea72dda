import type { PageData, TelecomError } from '@23telecom/client';
import type {
  DefinedInitialDataOptions,
  QueryKey,
  UseInfiniteQueryOptions,
  UseMutationOptions,
  UseQueryOptions,
} from '@tanstack/react-query';

/** Options of a query hook: all of `useQuery`'s except the key and the function. */
export type QueryHookOptions<Data, Selected, Key extends QueryKey> = Omit<
  UseQueryOptions<Data, TelecomError, Selected, Key>,
  'queryKey' | 'queryFn'
>;

/** Options of a query hook with `initialData`, so that `data` is never undefined. */
export type DefinedQueryHookOptions<Data, Selected, Key extends QueryKey> = Omit<
  DefinedInitialDataOptions<Data, TelecomError, Selected, Key>,
  'queryKey' | 'queryFn'
>;

/** Options of an infinite hook: all of `useInfiniteQuery`'s except the key, the function and paging. */
export type PagesHookOptions<Page, Param, Selected, Key extends QueryKey> = Omit<
  UseInfiniteQueryOptions<Page, TelecomError, Selected, Key, Param>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam'
>;

/** Options of an infinite hook whose pages are counted. */
export type InfiniteHookOptions<Item, Selected, Key extends QueryKey> = PagesHookOptions<
  PageData<Item>,
  number,
  Selected,
  Key
>;

/** Options of a mutation hook: all of `useMutation`'s except the key and the function. */
export type MutationHookOptions<Data, Variables, OnMutateResult> = Omit<
  UseMutationOptions<Data, TelecomError, Variables, OnMutateResult>,
  'mutationKey' | 'mutationFn'
>;
