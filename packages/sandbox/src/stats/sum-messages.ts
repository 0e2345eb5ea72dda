import type { MessageSource } from '../sms/message.ts';
import type { Group } from '../store/day.ts';
import type { MessageFilter } from '../store/message-filter.ts';
import type { MessageLog } from '../store/message-log.ts';
import { addTally, createSums, type Sums } from './counters.ts';

/**
 * Sums the messages that match a filter, grouped by the key that `keyOf` returns for each group and
 * day.
 */
export function sumMessages(
  messages: MessageLog,
  filter: MessageFilter,
  keyOf: (group: Group, day: string) => string,
): Map<string, Sums> {
  const sumsByKey = new Map<string, Sums>();
  const tallies = messages.tally(filter, (group, day) => `${group.source}|${keyOf(group, day)}`);
  for (const [sourceAndKey, tally] of tallies) {
    const [source, key = ''] = sourceAndKey.split('|');
    const sums = sumsByKey.get(key) ?? createSums();
    addTally(sums, source as MessageSource, tally, filter.statuses !== undefined);
    sumsByKey.set(key, sums);
  }
  return sumsByKey;
}
