import type { CallOptions, PageData, TelecomClient } from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { definePages } from './define-pages.ts';
import type { TelecomInfiniteOptions } from './telecom-query-options.ts';

/**
 * Defines the infinite query options of a list whose pages are counted from 1. A list that does not say how many
 * pages it has ends with an empty page, or with one that brings the same items again, as for the client.
 *
 * @example
 * ```ts
 * defineCountedPages(client, telecomKeys.sms.messages(filter), (page, options) =>
 *   client.sms.messages.list({ ...filter, page }, options),
 * );
 * ```
 */
export function defineCountedPages<Item, Key extends QueryKey>(
  client: TelecomClient,
  queryKey: Key,
  list: (page: number, options: CallOptions) => PromiseLike<PageData<Item>>,
): TelecomInfiniteOptions<Item, Key> {
  return definePages<PageData<Item>, number, Key>(
    client,
    queryKey,
    1,
    async (asked, options) => {
      const data = await list(asked, options);
      // A copy has no `next`, so that the cache holds plain JSON.
      return { ...data, page: data.page || asked };
    },
    ({ page, totalPages, items }, pages) => {
      const isLast = totalPages
        ? page >= totalPages
        : items.length === 0 || JSON.stringify(items) === JSON.stringify(pages.at(-2)?.items);
      return isLast ? undefined : page + 1;
    },
  );
}
