import type {
  FetchInfiniteQueryOptions,
  FetchQueryOptions,
  InfiniteData,
  QueryClient,
  QueryKey,
} from '@tanstack/react-query';

// Newer versions of Query deprecate these calls; the lowest supported version lacks their successors.
/* oxlint-disable typescript/no-deprecated */

/** Fetches a query into a cache and returns its data. */
export const prefetch = <Data, Failure, Key extends QueryKey>(
  queryClient: QueryClient,
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> => queryClient.fetchQuery(options);

/** Fetches the first page of an infinite query into a cache. */
export const prefetchPages = <Page, Failure, Key extends QueryKey, Param>(
  queryClient: QueryClient,
  options: FetchInfiniteQueryOptions<Page, Failure, Page, Key, Param>,
): Promise<InfiniteData<Page, Param>> => queryClient.fetchInfiniteQuery(options);
