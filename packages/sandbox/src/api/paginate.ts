import { readPositive } from './read-query.ts';

/** The page of a list that a query selects. */
export interface PageRequest {
  readonly page: number;
  readonly limit: number;
  readonly offset: number;
}

/** The `limit` of a list by default: contract §3.2. */
const defaultPageSize = 25;
/** The largest `limit` of a list: contract §3.2. */
export const maxPageSize = 100;

/** Reads `page` (by default the first) and `limit`. @throws ContractError `INVALID_PARAMS` */
export function readPage(query: URLSearchParams): PageRequest {
  const page = readPositive(query, 'page', 1, 999_999_999);
  const limit = readPositive(query, 'limit', defaultPageSize, maxPageSize);
  return { page, limit, offset: (page - 1) * limit };
}

/** The envelope of every list. The items are under the name of the list. */
export function envelope(
  name: string,
  items: readonly unknown[],
  total: number,
  { page, limit }: PageRequest,
): Record<string, unknown> {
  return { [name]: items, total, page, limit, total_pages: Math.ceil(total / limit) };
}
