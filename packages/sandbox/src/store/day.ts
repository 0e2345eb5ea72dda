import type { Message, MessageSource } from '../sms/message.ts';
import { matchesGroup, matchesMessage, type MessageFilter } from './message-filter.ts';
import { countTally, tallyMessage, type Tally } from './tally.ts';

/** Messages of a day that share source, country and sender. */
export interface Group {
  readonly source: MessageSource;
  readonly country: string;
  readonly senderId: string;
  readonly tally: Tally;
}

type BySource = Readonly<Record<MessageSource, Tally>>;

/**
 * The messages of one day in the order they were made, with their sums. A list or a statistic reads
 * the sums and skips the messages, so that its cost hardly grows with the history.
 */
export interface Day {
  readonly day: string;
  /** The position of its first message in the log. */
  readonly start: number;
  readonly messages: Message[];
  readonly totals: BySource;
  readonly groups: Map<string, Group>;
  /** Sums of each `chunkSize` messages: what a far page skips. */
  readonly chunks: BySource[];
}

export const chunkSize = 4096;

export function createDay(day: string, start: number): Day {
  return { day, start, messages: [], totals: createTotals(), groups: new Map(), chunks: [] };
}

function createTotals(): BySource {
  return { api: [], campaign: [] };
}

export function addToDay(day: Day, message: Message): void {
  if (day.messages.length % chunkSize === 0) day.chunks.push(createTotals());
  tallyInDay(day, day.messages.push(message) - 1, message, 1);
}

/** Adds the message at an index of the day to all its sums, or with -1 takes it out. */
export function tallyInDay(day: Day, index: number, message: Message, sign: 1 | -1): void {
  const { source } = message;
  tallyMessage(day.totals[source], message, sign);
  tallyMessage(groupOf(day, message).tally, message, sign);
  const chunk = day.chunks[Math.floor(index / chunkSize)];
  if (chunk !== undefined) tallyMessage(chunk[source], message, sign);
}

/** The group of a message, made where it is the first. */
export function groupOf(day: Day, { source, country, senderId }: Message): Group {
  const key = `${source}|${country}|${senderId}`;
  const group = day.groups.get(key) ?? { source, country, senderId, tally: [] };
  day.groups.set(key, group);
  return group;
}

/** How many of the day's messages match. Only a part of a number makes it look at each. */
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
  for (const message of day.messages) if (matchesMessage(filter, message)) count += 1;
  return count;
}

/** How many have the filter's source and statuses, whatever else it asks for. */
export function countTotals(totals: BySource, { source, statuses }: MessageFilter): number {
  if (source !== undefined) return countTally(totals[source], statuses);
  return countTally(totals.api, statuses) + countTally(totals.campaign, statuses);
}
