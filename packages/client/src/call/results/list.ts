import type { TelecomPromise } from './telecom-promise.ts';

/** A page of a list, as the provider responds with it. */
export interface PageData<T> {
  readonly items: readonly T[];
  /** Number of items on all pages. */
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  readonly totalPages: number;
}

/** A page of a list, with the way to the following page. `next` is not enumerable: the rest survives JSON and `structuredClone`. */
export interface Page<T> extends PageData<T> {
  /** Requests the following page; null after the last one. */
  readonly next: () => Promise<Page<T> | null>;
}

/**
 * A list that loads on demand: `await` gives the first page, `for await` walks all items. No request
 * goes out before that. An item that moves to a later page during the walk comes only once. The walk ends
 * after the last page, and rejects with `LIST_NOT_ADVANCING` if the pages bring no new items before.
 *
 * @example
 * ```ts
 * const page = await telecom.sms.messages.list({ status: 'delivered' });
 * for await (const message of telecom.sms.messages.list()) console.log(message.status);
 * ```
 */
export interface List<T> extends TelecomPromise<Page<T>>, AsyncIterable<T> {
  /** Walks the pages. */
  readonly pages: () => AsyncIterableIterator<Page<T>>;
  /**
   * The first `limit` items, from as many pages as needed; `Infinity` gives all.
   *
   * @throws ValidationError if `limit` is missing or is not a whole number from 0
   */
  readonly toArray: (options: { readonly limit: number }) => Promise<T[]>;
}
