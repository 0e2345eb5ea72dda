/**
 * Makes equal questions share one cache entry. Drops the fields that do not filter (`undefined`,
 * `null`, `''`) and `page`, because an infinite query counts the pages itself.
 *
 * @example
 * ```ts
 * normalizeFilter({ status: 'delivered', phone: '', page: 2 }); // { status: 'delivered' }
 * ```
 */
export function normalizeFilter<Filter extends object>(filter: Filter): Omit<Filter, 'page'> {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([name, value]: [string, unknown]) => name !== 'page' && (value ?? '') !== '',
    ),
  ) as Omit<Filter, 'page'>;
}
