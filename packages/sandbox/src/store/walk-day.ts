import type { Message } from '../sms/message.ts';
import { chunkSize, countInDay, countTotals, walkChunk, type Day } from './day.ts';
import { matchesMessage, type MessageFilter } from './message-filter.ts';

/** How many matches are still to be passed over: shared by the days of one walk. */
export interface Skip {
  left: number;
}

/**
 * The day's matches among its first `length` messages, newest first, after those to be skipped.
 * Where sums tell how many a day or a chunk holds, it is passed over at once.
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
    const most = totals === undefined ? 0 : countTotals(totals, filter);
    // What the sums don't know of can only make it fewer: then just an empty chunk is passed over.
    const isKnown = !isNarrow && filter.phone === undefined;
    if (most === 0 || (isKnown && most <= skip.left)) {
      skip.left -= most;
      continue;
    }
    for (const message of walkChunk(day, chunk, length, filter.phone)) {
      if (!matchesMessage(filter, message)) continue;
      if (skip.left > 0) skip.left -= 1;
      else yield message;
    }
  }
}
