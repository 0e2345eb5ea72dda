'use client';

import type { PageData, TelecomClient, TelecomError } from '@23telecom/client';
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { flattenPages } from '../flatten-pages.ts';
import type { TelecomInfiniteOptions } from '../options/query-option-types.ts';
import type { InfiniteHookOptions } from '../query-hook-types.ts';
import { useTelecomClient } from './use-telecom-client.ts';

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
