import type { CallOptions, PageData, TelecomError } from '@23telecom/client';
import type { InfiniteData, QueryKey, UseInfiniteQueryOptions } from '@tanstack/react-query';
import type { TelecomInfiniteOptions } from './query-option-types.ts';

/**
 * Infinite query options for one list of the client: pages are counted from 1 to the last, and leave
 * their methods behind, so that the cache holds plain JSON.
 */
export const defineInfiniteQuery = <Item, Key extends QueryKey>(
  queryKey: Key,
  list: (page: number, options: CallOptions) => PromiseLike<PageData<Item>>,
): TelecomInfiniteOptions<Item, Key> =>
  ({
    queryKey,
    queryFn: async ({ signal, pageParam }) => {
      const { items, total, page, totalPages } = await list(pageParam, { signal });
      return { items, total, page, totalPages };
    },
    initialPageParam: 1,
    getNextPageParam: ({ page, totalPages }) => (page < totalPages ? page + 1 : undefined),
    retry: false,
  }) satisfies UseInfiniteQueryOptions<
    PageData<Item>,
    TelecomError,
    InfiniteData<PageData<Item>, number>,
    Key,
    number
  > as unknown as TelecomInfiniteOptions<Item, Key>;
