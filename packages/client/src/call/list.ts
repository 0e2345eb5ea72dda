import type { TelecomPromise } from './telecom-promise.ts';

/** One page of a list, as the provider answers it. */
export interface PageData<T> {
  readonly items: readonly T[];
  /** Over all pages. */
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  readonly totalPages: number;
}

/** One page of a list. `next` is not enumerable: the rest survives JSON and `structuredClone`. */
export interface Page<T> extends PageData<T> {
  /** The page after this one, or null after the last. */
  readonly next: () => Promise<Page<T> | null>;
}

/**
 * A list that is read as it is used: awaiting it gives a page, iterating it walks all items. Nothing
 * is asked before that. Items that shift from page to page while they are read come once.
 *
 * @example
 * const page = await telecom.sms.messages.list({ status: 'delivered' });
 * for await (const message of telecom.sms.messages.list()) console.log(message.status);
 */
export interface List<T> extends TelecomPromise<Page<T>>, AsyncIterable<T> {
  /** Walks the pages. */
  readonly pages: () => AsyncIterableIterator<Page<T>>;
  /** The first `limit` items, over as many pages as it takes. */
  readonly toArray: (options: { readonly limit: number }) => Promise<T[]>;
}
