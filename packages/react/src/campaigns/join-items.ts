import type { CampaignPage } from '@23telecom/client';

/** All loaded pages of a list of campaigns as one list. */
export interface JoinedItems<Item> {
  readonly items: readonly Item[];
}

/** Joins the loaded pages into one list; its places are stable, so that no item moves between pages. */
export function joinItems<Item>({
  pages,
}: {
  readonly pages: readonly CampaignPage<Item>[];
}): JoinedItems<Item> {
  return { items: pages.flatMap(({ items }) => items) };
}
