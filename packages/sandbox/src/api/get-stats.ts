import { createSums, encodeCounters } from '../stats/counters.ts';
import { sumMessages } from '../stats/sum-messages.ts';
import { defineEndpoint } from './endpoint.ts';
import { readStatisticsFilter } from './read-message-filter.ts';

/** `GET /sms/stats`: contract §4. */
export const getStats = defineEndpoint({
  operation: 'sms.stats.get',
  method: 'GET',
  path: '/sms/stats',
  permission: 'sms.read',
  handle: ({ world, principal, query }) => {
    const filter = readStatisticsFilter(query, world.clock.now());
    const sums = sumMessages(principal.workspace.messages, filter, () => 'all').get('all');
    return {
      status: true,
      stats: encodeCounters(sums ?? createSums(), world.options.currency),
      period: { from: filter.from, to: filter.to },
    };
  },
});
