import type {
  FetchInfiniteQueryOptions,
  FetchQueryOptions,
  InfiniteData,
  QueryClient,
  QueryKey,
} from '@tanstack/react-query';

// Newer versions of Query prefer `query` and `infiniteQuery`, which the lowest supported one lacks.
/* eslint-disable @typescript-eslint/no-deprecated */

/** Fetches a query into a cache, and hands out or throws what came of it. */
export const prefetch = <Data, Failure, Key extends QueryKey>(
  queryClient: QueryClient,
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> => queryClient.fetchQuery(options);

/** Fetches the first page of an infinite query into a cache. */
export const prefetchPages = <Page, Failure, Key extends QueryKey>(
  queryClient: QueryClient,
  options: FetchInfiniteQueryOptions<Page, Failure, Page, Key, number>,
): Promise<InfiniteData<Page, number>> => queryClient.fetchInfiniteQuery(options);
