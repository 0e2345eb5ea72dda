import type { PageData } from '@23telecom/client';
import type { InfiniteData } from '@tanstack/react-query';

/** All loaded pages as one list. */
export interface FlatList<Item> {
  readonly items: readonly Item[];
  /** How many there are in all, loaded or not. */
  readonly total: number;
}

/**
 * Joins the loaded pages into one list and drops what stands on two pages, because new items came in
 * between. A `select` for the infinite options.
 *
 * @example
 * ```ts
 * useSuspenseInfiniteQuery({ ...smsMessagesOptions(client), select: flattenPages });
 * ```
 */
export const flattenPages = <Item extends { readonly id: string | number }>({
  pages,
}: InfiniteData<PageData<Item>>): FlatList<Item> => {
  const items = new Map(pages.flatMap((page) => page.items.map((item) => [item.id, item])));
  return { items: [...items.values()], total: pages.at(-1)?.total ?? 0 };
};
