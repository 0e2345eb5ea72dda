import type { PageData, TelecomError } from '@23telecom/client';
import type { DataTag, InfiniteData, QueryKey, SkipToken } from '@tanstack/query-core';

// These types name only what the options hold and read. TanStack's own name its `QueryClient` and `Query`,
// whose private fields make the types of two versions of query-core incompatible: the options would then fit
// only the framework whose adapter has the same version.

/** The part of a query function's context that a call needs. */
export interface TelecomQueryContext {
  readonly signal: AbortSignal;
}

/** The part of a query that decides on its next fetch. */
export interface TelecomQueryView<Data> {
  readonly state: {
    readonly data?: Data | undefined;
    readonly error: TelecomError | null;
    readonly dataUpdatedAt: number;
    readonly dataUpdateCount: number;
    readonly errorUpdateCount: number;
  };
}

/** Whether Query retries after an error: it does not, because the client does. */
export type TelecomRetry = boolean | ((failureCount: number, error: TelecomError) => boolean);

/** A key that carries the type of its data. */
interface TaggedKey<Data, Key extends QueryKey> {
  readonly queryKey: DataTag<NoInfer<Key>, Data, TelecomError>;
  /** Never set. TypeScript infers `Key` from it; from `queryKey` it would infer the tagged key. */
  readonly '~key'?: Key;
}

interface FetchRules<Data> {
  readonly retry: TelecomRetry;
  /** Milliseconds; absent: Query's default. */
  readonly staleTime?: number | ((query: TelecomQueryView<Data>) => number);
  /** Milliseconds, or false for the end; absent: no polls. */
  readonly refetchInterval?: (query: TelecomQueryView<Data>) => number | false;
}

/** Query options whose key carries the type of its data: for `useQuery`, `useSuspenseQuery`, `prefetchQuery`. */
export interface TelecomQueryOptions<Data, Key extends QueryKey>
  extends FetchRules<Data>, TaggedKey<Data, Key> {
  readonly queryFn: (context: TelecomQueryContext) => Promise<Data>;
}

/** Query options that may be skipped. `useSuspenseQuery` rejects them, because it needs data. */
export interface SkippableTelecomQueryOptions<Data, Key extends QueryKey>
  extends FetchRules<Data>, TaggedKey<Data, Key> {
  readonly queryFn: ((context: TelecomQueryContext) => Promise<Data>) | SkipToken;
  readonly enabled?: false;
}

/** Infinite query options of any pages. */
export interface TelecomPagesOptions<Page, Param, Key extends QueryKey>
  extends FetchRules<InfiniteData<Page, Param>>, TaggedKey<InfiniteData<Page, Param>, Key> {
  readonly queryFn: (context: TelecomQueryContext & { readonly pageParam: Param }) => Promise<Page>;
  readonly initialPageParam: Param;
  readonly getNextPageParam: (lastPage: Page, allPages: readonly Page[]) => Param | undefined;
}

/** Infinite query options whose pages are counted from 1. */
export type TelecomInfiniteOptions<Item, Key extends QueryKey> = TelecomPagesOptions<
  PageData<Item>,
  number,
  Key
>;
