import type { CampaignList, CampaignPage, PageOptions } from '../campaign/campaign-message.ts';
import { checkShape, checkThat, type Shape } from '../checks/check-fields.ts';

const maxLimit = 1000;

const shape: Shape = {
  fields: {
    after: checkThat(
      (value) =>
        value === null || (typeof value === 'string' && /^\d{1,15}(:\d{1,15})?$/.test(value)),
      'the `next` of a page',
    ),
    limit: checkThat(
      (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maxLimit,
      `a whole number from 1 to ${maxLimit}`,
    ),
  },
};

/** How a list is read. */
export interface ListSource<Item> {
  readonly operation: string;
  /** Reads up to `limit` items after a place. */
  readonly read: (after: string | null, limit: number) => Promise<readonly Item[]>;
  /** The place of an item. */
  readonly placeOf: (item: Item) => string;
}

/** Makes a list that is read page by page. */
export function createList<Item>({
  operation,
  read,
  placeOf,
}: ListSource<Item>): CampaignList<Item> {
  async function page(options: PageOptions = {}): Promise<CampaignPage<Item>> {
    checkShape(operation, options, shape);
    const { after = null, limit = 100 } = options;
    // An item more shows whether another page follows.
    const items = await read(after, limit + 1);
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown, next: items.length > limit && last ? placeOf(last) : null };
  }
  return {
    page,
    async *[Symbol.asyncIterator]() {
      let after: string | null = null;
      do {
        const { items, next }: CampaignPage<Item> = await page({ after, limit: maxLimit });
        yield* items;
        after = next;
      } while (after !== null);
    },
  };
}
