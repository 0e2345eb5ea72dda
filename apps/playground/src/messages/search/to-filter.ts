import type { UnifiedMessageFilter } from '@23telecom/client';
import { daysOf } from '../../shared/day/period.ts';
import type { MessagesSearch } from './messages-search.ts';
import type { MessageQuery } from './read-query.ts';

/** The period that the list begins with. A search looks through all periods unless one is chosen. */
export function shownPeriod({ q, period }: MessagesSearch): NonNullable<MessagesSearch['period']> {
  return period ?? (q === undefined ? '30d' : 'any');
}

/** Converts the URL's filters to the client's, which the list, the search and the download share. */
export function toFilter(
  search: MessagesSearch,
  query: MessageQuery | undefined,
  today: string,
): UnifiedMessageFilter {
  const days = daysOf(shownPeriod(search), today);
  const { status, country, sender, source } = search;
  const isRange = search.from !== undefined || search.to !== undefined;
  const { from, to } = isRange
    ? { from: search.from ?? daysOf('any', search.to ?? today).from, to: search.to ?? today }
    : days;
  const filter = {
    // The first day may lie in the future of the provider's clock, which had been set back.
    from: from > to ? to : from,
    to,
    status,
    country,
    sender,
    source,
    phone: query?.kind === 'number' ? query.digits : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
