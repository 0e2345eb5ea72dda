import { readPositive } from './read-query.ts';

/** A page that is asked for. */
export interface PageRequest {
  readonly page: number;
  readonly limit: number;
  readonly offset: number;
}

/** `page` and `limit`: 1 and 25 by default, at most 100 items. @throws ApiError `INVALID_PARAMS` */
export function readPage(query: URLSearchParams): PageRequest {
  const page = readPositive(query, 'page', 1, 999_999_999);
  const limit = readPositive(query, 'limit', 25, 100);
  return { page, limit, offset: (page - 1) * limit };
}

/** The envelope of every list, around items under the list's own name. */
export function envelope(
  name: string,
  items: readonly unknown[],
  total: number,
  { page, limit }: PageRequest,
): Record<string, unknown> {
  return { [name]: items, total, page, limit, total_pages: Math.ceil(total / limit) };
}
