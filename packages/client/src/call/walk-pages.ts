import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import type { Page, PageData } from './list.ts';
import type { Answer, TelecomPromise } from './telecom-promise.ts';

/** An item of a list, as far as it is told from others. */
export interface Item {
  readonly id: string;
  readonly source?: string;
}

/** A filter, as far as it chooses the page. */
export interface Paged {
  readonly page?: number | undefined;
}

/** The ways over the pages of a list. */
export interface Walk<T> {
  readonly askFirst: () => Promise<Answer<Page<T>>>;
  readonly pages: () => AsyncIterableIterator<Page<T>>;
  readonly items: () => AsyncIterableIterator<T>;
}

/** Walks the pages of an operation, of its name and what asks for one. The first is asked for once. */
export function walkPages<T extends Item>(
  operation: string,
  askPage: (filter: Paged | undefined) => TelecomPromise<PageData<T>>,
  filter: Paged | undefined,
): Walk<T> {
  async function ask(input: typeof filter): Promise<Answer<Page<T>>> {
    const { data, response } = await askPage(input).withResponse();
    const asked = input?.page ?? 1;
    const { totalPages, items } = data;
    const page = data.page || asked;
    if (page < asked) {
      throw new UnreadableResponseError({
        code: 'LIST_NOT_ADVANCING',
        description: `asked for page ${asked}, got page ${page}`,
        operation,
        attempts: response.attempts,
      });
    }
    const next = async () => {
      const isLast = !items.length || (totalPages && page >= totalPages);
      return isLast ? null : (await ask({ ...filter, page: page + 1 })).data;
    };
    // Not enumerable, so that a page stays plain JSON.
    return {
      data: Object.defineProperty({ ...data }, 'next', { value: next }) as Page<T>,
      response,
    };
  }

  let first: Promise<Answer<Page<T>>> | undefined;
  const askFirst = () => (first ??= ask(filter));

  async function* pages(): AsyncIterableIterator<Page<T>> {
    let page: Page<T> | null = (await askFirst()).data;
    for (; page; page = await page.next()) yield page;
  }

  async function* items(): AsyncIterableIterator<T> {
    const seen = new Set<string>();
    for await (const page of pages()) {
      for (const item of page.items) {
        // A joint list counts the ids of each source apart.
        const key = `${item.source} ${item.id}`;
        if (seen.size < seen.add(key).size) yield item;
      }
    }
  }

  return { askFirst, pages, items };
}
