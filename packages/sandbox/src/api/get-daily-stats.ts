import { daysBetween } from '../clock/days.ts';
import { createSums, encodeCounters } from '../stats/counters.ts';
import { sumMessages } from '../stats/sum-messages.ts';
import { defineEndpoint } from './endpoint.ts';
import { readStatisticsFilter } from './read-message-filter.ts';

/** `GET /sms/stats/daily`: contract §4 and §11; a row for every day of the period. */
export const getDailyStats = defineEndpoint({
  operation: 'sms.stats.daily',
  method: 'GET',
  path: '/sms/stats/daily',
  permission: 'sms.read',
  handle: ({ world, principal, query }) => {
    const filter = readStatisticsFilter(query, world.clock.now());
    const sums = sumMessages(principal.workspace.messages, filter, (_, day) => day);
    return {
      status: true,
      daily: Array.from(daysBetween(filter.from, filter.to), (date) => ({
        date,
        ...encodeCounters(sums.get(date) ?? createSums(), world.options.currency),
      })),
      period: { from: filter.from, to: filter.to },
    };
  },
});
