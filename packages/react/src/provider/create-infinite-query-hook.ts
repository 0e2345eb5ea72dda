'use client';

import type { TelecomClient, TelecomError } from '@23telecom/client';
import type { QueryKey, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type FlatList, flattenPages, type ListItem } from '../query/flatten-pages.ts';
import type { TelecomInfiniteOptions } from '../query/telecom-query-options.ts';
import type { InfiniteHookOptions } from './hook-options.ts';
import { useTelecomClient } from './telecom-provider.ts';
import { useTelecomPages } from './use-telecom-pages.ts';

/** A hook over a list that is loaded page by page, such as `useSmsMessages`. */
export type InfiniteQueryHook<Filter, Item, Key extends QueryKey> = <Selected = FlatList<Item>>(
  filter?: Filter,
  options?: InfiniteHookOptions<Item, Selected, Key>,
) => UseInfiniteQueryResult<Selected, TelecomError>;

/**
 * Creates the hook of a list. Its `data` is one flat list of all loaded pages, and the previous list
 * stays while another filter loads. Mark the call as pure, so that bundlers drop a hook that is not
 * used.
 *
 * @example
 * ```ts
 * export const useSmsMessages = createInfiniteQueryHook(smsMessagesOptions);
 * ```
 */
export function createInfiniteQueryHook<Filter, Item extends ListItem, Key extends QueryKey>(
  define: (client: TelecomClient, filter?: Filter) => TelecomInfiniteOptions<Item, Key>,
): InfiniteQueryHook<Filter, Item, Key> {
  return function useTelecomList<Selected>(
    filter?: Filter,
    options?: InfiniteHookOptions<Item, Selected, Key>,
  ) {
    return useTelecomPages(define(useTelecomClient(), filter), flattenPages, options);
  };
}
