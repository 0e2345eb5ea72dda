import type { Message } from '../sms/message.ts';
import { chunkSize, countInDay, countTotals, walkChunk, type Day } from './day.ts';
import { matchesMessage, type MessageFilter } from './message-filter.ts';

/** How many more matches to skip; shared by the days of a walk. */
export interface Skip {
  left: number;
}

/**
 * Yields the matches among the first `length` messages of a day, newest first, after the skipped
 * ones. A day or a chunk is skipped as a whole if its sums show that it has no match to yield.
 */
export function* walkDay(
  day: Day,
  length: number,
  filter: MessageFilter,
  skip: Skip,
): Generator<Message> {
  const isNarrow = filter.country !== undefined || filter.senderId !== undefined;
  if (filter.phone === undefined) {
    const matches = countInDay(day, filter);
    if (matches <= skip.left) {
      skip.left -= matches;
      return;
    }
  }
  for (let chunk = Math.ceil(length / chunkSize) - 1; chunk >= 0; chunk -= 1) {
    const totals = day.chunks[chunk];
    const maxMatches = totals === undefined ? 0 : countTotals(totals, filter);
    // The totals ignore country, sender and phone. With those filters they are only an upper bound.
    const isExact = !isNarrow && filter.phone === undefined;
    if (maxMatches === 0 || (isExact && maxMatches <= skip.left)) {
      skip.left -= maxMatches;
      continue;
    }
    for (const message of walkChunk(day, chunk, length, filter.phone)) {
      if (!matchesMessage(filter, message)) continue;
      if (skip.left > 0) skip.left -= 1;
      else yield message;
    }
  }
}
