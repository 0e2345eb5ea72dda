import type { PageData } from '../call/list.ts';
import { listOf, readNumber, recordOf, type Reader } from './read.ts';

/** Reads a page of items (contract §3.2). */
export function pageOf<T>(readItem: Reader<T>): Reader<PageData<T>> {
  return recordOf<PageData<T>>(
    {
      items: listOf(readItem),
      total: readNumber,
      page: readNumber,
      // Where it is missing a list is walked until a page is empty.
      totalPages: (value) => (value === undefined ? 0 : readNumber(value) || 1),
    },
    { items: 'messages logs' },
  );
}
