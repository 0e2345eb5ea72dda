import type { List, Page, PageData } from './list.ts';
import { onDemand } from './on-demand.ts';
import { type TelecomPromise, toTelecomPromise } from './telecom-promise.ts';
import { untilAborted } from './until-aborted.ts';
import type { Item, Paged } from './walk-pages.ts';

/**
 * Makes a list of an operation that answers pages, of its name and what asks for a page; nothing is
 * asked, or loaded, before the list is used.
 */
export function createList<T extends Item>(
  operation: string,
  askPage: (filter: Paged | undefined) => TelecomPromise<PageData<T>>,
  filter: Paged | undefined,
  signal: AbortSignal | undefined,
): List<T> {
  const loadWalk = onDemand(async () => {
    const { walkPages } = await import('./walk-pages.ts');
    return walkPages(operation, askPage, filter);
  });
  const load = () => untilAborted(loadWalk(), signal);
  const askFirst = async () => (await load()).askFirst();
  async function* pages(): AsyncIterableIterator<Page<T>> {
    yield* (await load()).pages();
  }
  async function* items(): AsyncIterableIterator<T> {
    yield* (await load()).items();
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
