import { checkOptions } from '@23telecom/checks';
import { checkThat } from '../../codec/check.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { UnreadableResponseError } from '../../errors/unreadable-response-error.ts';
import { type Item, keysOf } from './keys-of.ts';
import type { Page, PageData } from './list.ts';
import type { Answer, TelecomPromise } from './telecom-promise.ts';

/** The field of a filter that chooses the page. */
export interface Paged {
  readonly page?: number | undefined;
}

/** Requests one page of a list. */
export type AskPage<T> = (filter: Paged | undefined) => TelecomPromise<PageData<T>>;

/** The ways to read a list. */
export interface Walk<T> {
  readonly askFirst: () => Promise<Answer<Page<T>>>;
  readonly pages: () => AsyncIterableIterator<Page<T>>;
  readonly items: () => AsyncIterableIterator<T>;
  readonly toArray: (options: { readonly limit: number }) => Promise<T[]>;
  /** Throws a ValidationError for options of a call that takes none. */
  readonly checkNoOptions: (options: unknown) => void;
}

const limitCheck = checkThat(
  (limit) => limit === Infinity || (Number.isInteger(limit) && (limit as number) >= 0),
  'a whole number from 0, or Infinity',
);

/** A list that shifts may return a page again; a page that comes three times is all that the service has. */
const maxSame = 2;
/** Maximum number of pages in a row without a new item: empty ones, and those that a shift returns again. */
const maxStalePages = 100;

/** Walks the pages of the named operation. The first page is requested only once. */
export function walkPages<T extends Item>(
  operation: string,
  askPage: AskPage<T>,
  filter: Paged | undefined,
): Walk<T> {
  function notAdvancing(description: string, attempts = 1): UnreadableResponseError {
    return new UnreadableResponseError({
      code: 'LIST_NOT_ADVANCING',
      description,
      operation,
      attempts,
    });
  }

  async function ask(input: typeof filter): Promise<Answer<Page<T>>> {
    const { data, response } = await askPage(input).withResponse();
    const asked = input?.page ?? 1;
    const { totalPages, items, total } = data;
    const page = data.page || asked;
    if (page < asked) {
      throw notAdvancing(`asked for page ${asked}, got page ${page}`, response.attempts);
    }
    async function next(): Promise<Page<T> | null> {
      // An empty page ends a list only if nothing says how many pages it has.
      if (totalPages ? page >= totalPages : !items.length) return null;
      const following = (await ask({ ...filter, page: page + 1 })).data;
      const isEnd = !totalPages && following.total <= total && areSame(items, following.items);
      // Without a number of pages, a service that returns the same page again has no other one.
      return isEnd ? null : following;
    }
    // A property that is not enumerable keeps the page plain JSON.
    return {
      data: Object.defineProperty({ ...data }, 'next', { value: next }) as Page<T>,
      response,
    };
  }

  let first: Promise<Answer<Page<T>>> | undefined;
  function askFirst(): Promise<Answer<Page<T>>> {
    return (first ??= ask(filter));
  }

  /** Yields each page with its new items. Rejects when the pages bring no new items any more. */
  async function* walk(): AsyncIterableIterator<{ page: Page<T>; fresh: readonly T[] }> {
    const seen = new Set<string>();
    let [stalePages, samePages] = [0, 0];
    let last: Page<T> | undefined;
    let page: Page<T> | null = (await askFirst()).data;
    for (; page; page = await page.next()) {
      const keys = keysOf(page.items);
      const fresh = page.items.filter((_, index) => seen.size < seen.add(keys[index] ?? '').size);
      samePages = last && areSame(last.items, page.items) ? samePages + 1 : 0;
      stalePages = fresh.length ? 0 : stalePages + 1;
      if (samePages >= maxSame || stalePages > maxStalePages) {
        throw notAdvancing(`got ${stalePages} pages in a row without a new item`);
      }
      yield { page, fresh };
      last = page;
    }
  }

  async function* pages(): AsyncIterableIterator<Page<T>> {
    for await (const { page } of walk()) yield page;
  }

  async function* items(): AsyncIterableIterator<T> {
    for await (const { fresh } of walk()) yield* fresh;
  }

  async function toArray(options: { readonly limit: number }): Promise<T[]> {
    throwIssues(
      checkOptions(options, { limit: limitCheck }, { required: ['limit'] }),
      `${operation}().toArray`,
    );
    const { limit } = options;
    const array: T[] = [];
    if (limit > 0) for await (const item of items()) if (array.push(item) >= limit) break;
    return array;
  }

  return {
    askFirst,
    pages,
    items,
    toArray,
    checkNoOptions(options) {
      throwIssues(checkOptions(options, {}), `${operation}().pages`);
    },
  };
}

/** Whether two pages have the same items in the same order. Empty pages have nothing in common. */
function areSame(one: readonly Item[], other: readonly Item[]): boolean {
  if (!one.length || one.length !== other.length) return false;
  const keys = keysOf(other);
  return keysOf(one).every((key, index) => key === keys[index]);
}
