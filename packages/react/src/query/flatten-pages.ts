import type { PageData } from '@23telecom/client';

/** All loaded pages as one list. */
export interface FlatList<Item> {
  readonly items: readonly Item[];
  /** Number of items on all pages, loaded or not. */
  readonly total: number;
}

/** The fields that identify an item of a list: IDs are unique within a source only. */
export interface ListItem {
  readonly id: string | number;
  readonly source?: string | undefined;
}

/**
 * Joins the loaded pages into one list. Each item appears once, even if newer items moved it to the
 * next page between two requests. Items are the same if `id` and `source` are. Use it as the `select`
 * of infinite options.
 *
 * @example
 * ```ts
 * useSuspenseInfiniteQuery({ ...smsMessagesOptions(client), select: flattenPages });
 * ```
 */
export function flattenPages<Item extends ListItem>({
  pages,
}: {
  readonly pages: readonly PageData<Item>[];
}): FlatList<Item> {
  const items = new Map(
    pages.flatMap((page) => page.items.map((item, index) => [keyOf(item, index), item] as const)),
  );
  return { items: [...items.values()], total: pages.at(-1)?.total ?? 0 };
}

/** Items without an ID are the same if a page comes again. */
function keyOf(item: ListItem, index: number): string {
  return JSON.stringify(item.id === '' ? [index, item] : [item.source, item.id]);
}
