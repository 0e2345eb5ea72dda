/**
 * Drops what says nothing (`undefined`, `null`, `''`) and the page, which the infinite query counts
 * itself, so that filters that ask for the same thing share one cache entry.
 *
 * @example
 * ```ts
 * normalizeFilter({ status: 'delivered', phone: '', page: 2 }); // { status: 'delivered' }
 * ```
 */
export const normalizeFilter = <Filter extends object>(filter: Filter): Omit<Filter, 'page'> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([name, value]: [string, unknown]) => name !== 'page' && (value ?? '') !== '',
    ),
  ) as Omit<Filter, 'page'>;
