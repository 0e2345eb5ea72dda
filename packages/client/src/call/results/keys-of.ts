/** The fields that identify an item of a list. */
export interface Item {
  readonly id: string;
  readonly source?: string;
}

/**
 * The keys that identify the items of a page: source and id, because in a joint list each source numbers its
 * rows from 1. An item without an id is identified by its content, and by how many equal ones precede it.
 */
export function keysOf(items: readonly Item[]): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    if (item.id) return JSON.stringify([item.source, item.id]);
    const content = JSON.stringify(item);
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return `${content} ${count}`;
  });
}
