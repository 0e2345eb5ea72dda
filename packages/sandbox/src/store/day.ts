import type { Message, MessageSource } from '../sms/message.ts';
import { findNumbers, joinNumbers, type ChunkNumbers } from './chunk-numbers.ts';
import { matchesGroup, matchesMessage, type MessageFilter } from './message-filter.ts';
import { countTally, tallyMessage, type Tally } from './tally.ts';

/** The messages of a day that share source, country and sender. */
export interface Group {
  readonly source: MessageSource;
  readonly country: string;
  readonly senderId: string;
  readonly tally: Tally;
}

type BySource = Readonly<Record<MessageSource, Tally>>;

/**
 * The messages of a day, oldest first, with their sums. Lists and statistics read the sums instead
 * of the messages, so that their cost hardly grows with the history.
 */
export interface Day {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The position of its first message in the log. */
  readonly start: number;
  readonly messages: Message[];
  readonly totals: BySource;
  readonly groups: Map<string, Group>;
  /** The sums of each chunk of `chunkSize` messages, so that a late page can skip whole chunks. */
  readonly chunks: BySource[];
  /** The joined numbers of each full chunk. They never change. */
  readonly numbers: ChunkNumbers[];
}

/** Messages per chunk. */
export const chunkSize = 4096;

/** Creates a day without messages. */
export function createDay(day: string, start: number): Day {
  const groups = new Map<string, Group>();
  return { day, start, messages: [], totals: createTotals(), groups, chunks: [], numbers: [] };
}

function createTotals(): BySource {
  return { api: [], campaign: [] };
}

/** Appends a message to a day and adds it to the sums. */
export function addToDay(day: Day, message: Message): void {
  const { messages, chunks, numbers } = day;
  if (messages.length % chunkSize === 0) chunks.push(createTotals());
  tallyInDay(day, messages.push(message) - 1, message, 1);
  if (messages.length % chunkSize === 0) numbers.push(joinNumbers(messages.slice(-chunkSize)));
}

/**
 * Yields the messages of a chunk, newest first, among the first `length` messages of the day. With
 * a `phone`, a full chunk yields only the messages whose number contains it; a partly filled chunk
 * yields all, and the caller filters them.
 */
export function* walkChunk(
  { messages, numbers }: Day,
  chunk: number,
  length: number,
  phone: string | undefined,
): Generator<Message> {
  const first = chunk * chunkSize;
  const joined = numbers[chunk];
  if (phone === undefined || joined === undefined) {
    yield* walkBack(messages, first, Math.min(length, first + chunkSize));
    return;
  }
  const places = findNumbers(joined, phone);
  for (const place of places.toReversed()) {
    const message = first + place < length ? messages[first + place] : undefined;
    if (message !== undefined) yield message;
  }
}

function* walkBack(messages: readonly Message[], start: number, end: number): Generator<Message> {
  for (let index = end - 1; index >= start; index -= 1) {
    const message = messages[index];
    if (message !== undefined) yield message;
  }
}

/**
 * Adds the message at an index of the day to all sums of the day, or with the sign -1 subtracts it.
 */
export function tallyInDay(day: Day, index: number, message: Message, sign: 1 | -1): void {
  const { source } = message;
  tallyMessage(day.totals[source], message, sign);
  tallyMessage(groupOf(day, message).tally, message, sign);
  const chunk = day.chunks[Math.floor(index / chunkSize)];
  if (chunk !== undefined) tallyMessage(chunk[source], message, sign);
}

/** Returns the group of a message, and creates it for the first message of the group. */
export function groupOf(day: Day, { source, country, senderId }: Message): Group {
  const key = `${source}|${country}|${senderId}`;
  const group = day.groups.get(key) ?? { source, country, senderId, tally: [] };
  day.groups.set(key, group);
  return group;
}

/**
 * Counts the messages of a day that match. Only the `phone` filter has to read the messages; others
 * use the sums.
 */
export function countInDay(day: Day, filter: MessageFilter): number {
  if (filter.phone !== undefined) return countByPhone(day, filter);
  if (filter.country === undefined && filter.senderId === undefined) {
    return countTotals(day.totals, filter);
  }
  let count = 0;
  for (const group of day.groups.values()) {
    if (matchesGroup(filter, group)) count += countTally(group.tally, filter.statuses);
  }
  return count;
}

function countByPhone(day: Day, filter: MessageFilter): number {
  let count = 0;
  for (const chunk of day.chunks.keys()) {
    for (const message of walkChunk(day, chunk, day.messages.length, filter.phone)) {
      if (matchesMessage(filter, message)) count += 1;
    }
  }
  return count;
}

/** Counts by source and statuses alone; the other fields of the filter are ignored. */
export function countTotals(totals: BySource, { source, statuses }: MessageFilter): number {
  if (source !== undefined) return countTally(totals[source], statuses);
  return countTally(totals.api, statuses) + countTally(totals.campaign, statuses);
}
