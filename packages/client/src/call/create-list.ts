import { UnreadableResponseError } from '../errors/unreadable-response-error.ts';
import type { CallOptions } from './call-options.ts';
import type { Execute } from './execute.ts';
import type { List, Page, PageData } from './list.ts';
import type { Operation } from './operation.ts';
import { type Answer, toTelecomPromise } from './telecom-promise.ts';

interface PageFilter {
  readonly page?: number | undefined;
}

/** How many items are remembered to tell those that shifted: more than two pages of the largest. */
const mostRemembered = 1000;

/** Makes a list of an operation that answers pages; nothing is asked before it is used. */
export function createList<Item, Filter extends PageFilter>(
  execute: Execute,
  operation: Operation<Filter | undefined, PageData<Item>>,
  identify: (item: Item) => string,
  filter?: Filter,
  options?: CallOptions,
): List<Item> {
  async function ask(page: number | undefined): Promise<Answer<Page<Item>>> {
    const input = page === undefined ? filter : ({ ...filter, page } as Filter);
    const { data, response } = await execute(operation, input, options).withResponse();
    return { data: toPage(data), response };
  }

  /** `next` is not enumerable, so that a page stays plain JSON. */
  function toPage(data: PageData<Item>): Page<Item> {
    const next = async (): Promise<Page<Item> | null> => {
      if (data.page >= data.totalPages) return null;
      const answer = await ask(data.page + 1);
      if (answer.data.page > data.page) return answer.data;
      throw new UnreadableResponseError({
        code: 'LIST_NOT_ADVANCING',
        description: `asked for page ${data.page + 1}, got page ${answer.data.page}`,
        status: answer.response.status,
        operation: operation.name,
        attempts: answer.response.attempts,
      });
    };
    return Object.defineProperty({ ...data }, 'next', { value: next }) as Page<Item>;
  }

  let first: Promise<Answer<Page<Item>>> | undefined;
  const askFirst = () => (first ??= ask(undefined));

  async function* pages(): AsyncIterableIterator<Page<Item>> {
    for (let page: Page<Item> | null = (await askFirst()).data; page; page = await page.next()) {
      yield page;
    }
  }

  async function* items(): AsyncIterableIterator<Item> {
    const seen = new Set<string>();
    for await (const page of pages()) {
      for (const item of page.items) {
        const id = identify(item);
        if (seen.has(id)) continue;
        seen.add(id);
        yield item;
      }
      for (const id of seen) {
        if (seen.size <= mostRemembered) break;
        seen.delete(id);
      }
    }
  }

  async function toArray({ limit }: { readonly limit: number }): Promise<Item[]> {
    const array: Item[] = [];
    if (limit < 1) return array;
    for await (const item of items()) if (array.push(item) >= limit) break;
    return array;
  }

  const promise = () => toTelecomPromise(askFirst());
  return {
    then: (onPage, onError) => promise().then(onPage, onError),
    catch: (onError) => promise().catch(onError),
    finally: (onEnd) => promise().finally(onEnd),
    withResponse: () => askFirst(),
    [Symbol.toStringTag]: 'List',
    [Symbol.asyncIterator]: items,
    pages,
    toArray,
  };
}
