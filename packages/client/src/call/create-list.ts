import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import type { List, Page, PageData } from './list.ts';
import { type Answer, type TelecomPromise, toTelecomPromise } from './telecom-promise.ts';

interface Item {
  readonly id: string;
  readonly source?: string;
}

interface Paged {
  readonly page?: number | undefined;
}

/**
 * Makes a list of an operation that answers pages, of its name and what asks for a page; nothing is
 * asked before the list is used.
 */
export function createList<T extends Item>(
  operation: string,
  askPage: (filter: Paged | undefined) => TelecomPromise<PageData<T>>,
  filter: Paged | undefined,
): List<T> {
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

  const promise = () => toTelecomPromise(askFirst());
  return {
    [Symbol.toStringTag]: 'List',
    [Symbol.asyncIterator]: items,
    then: (...handlers) => promise().then(...handlers),
    catch: (onError) => promise().catch(onError),
    finally: (onEnd) => promise().finally(onEnd),
    withResponse: askFirst,
    pages,
    async toArray({ limit }) {
      const array: T[] = [];
      if (limit > 0) for await (const item of items()) if (array.push(item) >= limit) break;
      return array;
    },
  };
}
