import { encodeCounters } from '../stats/counters.ts';
import { sumMessages } from '../stats/sum-messages.ts';
import { defineEndpoint } from './endpoint.ts';
import { readStatisticsFilter } from './read-message-filter.ts';

/** `GET /sms/stats/by-country`: contract §4 and §11; sorted by messages, most first, then by code. */
export const getStatsByCountry = defineEndpoint({
  operation: 'sms.stats.byCountry',
  method: 'GET',
  path: '/sms/stats/by-country',
  permission: 'sms.read',
  handle: ({ world, principal, query }) => {
    const filter = readStatisticsFilter(query, world.clock.now());
    const sums = sumMessages(principal.workspace.messages, filter, ({ country }) => country);
    const countries = Array.from(sums, ([country, sumsOfCountry]) => {
      const counters = encodeCounters(sumsOfCountry, world.options.currency);
      return { country, total: Number(counters.total_sent), counters };
    });
    return {
      status: true,
      countries: countries
        .filter(({ total }) => total > 0)
        .sort((one, other) => other.total - one.total || (one.country < other.country ? -1 : 1))
        .map(({ country, counters }) => ({ country, ...counters })),
      period: { from: filter.from, to: filter.to },
    };
  },
});
