import type { PageData, TelecomError } from '@23telecom/client';
import type {
  DataTag,
  InfiniteData,
  QueryKey,
  UndefinedInitialDataOptions,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
} from '@tanstack/react-query';

/** Query options whose key knows its data: for `useQuery`, `useSuspenseQuery`, `prefetchQuery`. */
export type TelecomQueryOptions<Data, Key extends QueryKey> = UnusedSkipTokenOptions<
  Data,
  TelecomError,
  Data,
  Key
> & { queryKey: DataTag<Key, Data, TelecomError> };

/** The same for a query that may be skipped, which `useSuspenseQuery` rightly refuses. */
export type SkippableTelecomQueryOptions<Data, Key extends QueryKey> = UndefinedInitialDataOptions<
  Data,
  TelecomError,
  Data,
  Key
> & { queryKey: DataTag<Key, Data, TelecomError> };

/** Infinite query options that count pages from 1. */
export type TelecomInfiniteOptions<Item, Key extends QueryKey> = UnusedSkipTokenInfiniteOptions<
  PageData<Item>,
  TelecomError,
  InfiniteData<PageData<Item>, number>,
  Key,
  number
> & { queryKey: DataTag<Key, InfiniteData<PageData<Item>>, TelecomError> };
