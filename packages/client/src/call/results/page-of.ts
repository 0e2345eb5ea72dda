import { type Check, checkThat, isCount } from '../../codec/check.ts';
import { listOf, type Reader, readNumber, recordOf } from '../../codec/read.ts';
import type { PageData } from './list.ts';

/** The provider responds with at most this many items a page (contract §3.2). */
const maxPageSize = 100;

/** Checks of the fields that choose a page (contract §3.2). */
export const pageChecks: { readonly page: Check; readonly limit: Check } = {
  page: checkThat(isCount, 'a whole number from 1'),
  limit: checkThat(
    (value) => isCount(value) && (value as number) <= maxPageSize,
    `a whole number from 1 to ${maxPageSize}`,
  ),
};

/**
 * Whether a page is not a later one than the page that was asked for: its items would be skipped. An
 * earlier page is an error of the list, see `walkPages`.
 */
export function isAskedPage(
  { page }: Pick<PageData<unknown>, 'page'>,
  filter: { readonly page?: number | undefined } | undefined,
): boolean {
  return page <= (filter?.page ?? 1);
}

/** Reads a page of items (contract §3.2). */
export function pageOf<T>(readItem: Reader<T>): Reader<PageData<T>> {
  return recordOf<PageData<T>>(
    {
      items: listOf(readItem),
      total: readNumber,
      page: readNumber,
      // 0 stands for an absent number of pages: then the list ends at its first empty page.
      totalPages: (value) => (value === undefined ? 0 : readNumber(value) || 1),
    },
    { items: ['messages', 'logs'] },
  );
}
