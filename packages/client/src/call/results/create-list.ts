import type { List, Page } from './list.ts';
import { onDemand } from '../runtime/on-demand.ts';
import { type Answer, type TelecomPromise, toTelecomPromise } from './telecom-promise.ts';
import { untilAborted } from '../waiting/until-aborted.ts';
import type { Item } from './keys-of.ts';
import type { AskPage, Paged, Walk, walkPages } from './walk-pages.ts';

/** Loads `walkPages`. */
export type LoadWalkPages = () => Promise<typeof walkPages>;

/** Makes a list of the pages of the named operation. Loads and requests nothing before its first use. */
export function createList<T extends Item>(
  operation: string,
  askPage: AskPage<T>,
  filter: Paged | undefined,
  signal: AbortSignal | undefined,
  loadWalkPages: LoadWalkPages,
): List<T> {
  const loadWalk = onDemand(async () => (await loadWalkPages())(operation, askPage, filter));

  function load(): Promise<Walk<T>> {
    return untilAborted(loadWalk(), signal);
  }
  async function askFirst(): Promise<Answer<Page<T>>> {
    return (await load()).askFirst();
  }
  async function* pages(options?: unknown): AsyncIterableIterator<Page<T>> {
    const { checkNoOptions, ...walk } = await load();
    checkNoOptions(options);
    yield* walk.pages();
  }
  async function* items(): AsyncIterableIterator<T> {
    yield* (await load()).items();
  }
  function promise(): TelecomPromise<Page<T>> {
    return toTelecomPromise(askFirst());
  }

  return {
    [Symbol.toStringTag]: 'List',
    [Symbol.asyncIterator]: items,
    then: (...handlers) => promise().then(...handlers),
    catch: (onError) => promise().catch(onError),
    finally: (onEnd) => promise().finally(onEnd),
    withResponse: askFirst,
    pages,
    toArray: async (options) => (await load()).toArray(options),
  };
}
