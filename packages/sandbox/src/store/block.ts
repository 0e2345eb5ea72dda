import type { Message, MessageSource } from '../sms/message.ts';
import {
  matchesGroup,
  matchesMessage,
  statusIndexesOf,
  type MessageFilter,
} from './message-filter.ts';
import { countTally, createTally, tallyMessage, type Tally } from './tally.ts';

/** Messages of a block that share source, country and sender. */
export interface Group {
  readonly source: MessageSource;
  readonly country: string;
  readonly senderId: string;
  readonly tally: Tally;
}

/**
 * Messages of one day in the order they were made, with their sums by group: a list or a statistic
 * reads the sums of a block and skips its messages, so that its cost hardly grows with the history.
 */
export interface Block {
  readonly day: string;
  /** The position of its first message in the log. */
  readonly start: number;
  readonly messages: Message[];
  readonly groups: Map<string, Group>;
}

/** Large enough that a million messages are some two hundred blocks, small enough to walk in well under a millisecond. */
export const blockSize = 4096;

export function createBlock(day: string, start: number): Block {
  return { day, start, messages: [], groups: new Map() };
}

/** The group of a message in its block, made where it is the first. */
export function groupOf(block: Block, message: Message): Group {
  const { source, country, senderId } = message;
  const key = `${source}|${country}|${senderId}`;
  const group = block.groups.get(key) ?? { source, country, senderId, tally: createTally() };
  block.groups.set(key, group);
  return group;
}

export function addToBlock(block: Block, message: Message): void {
  block.messages.push(message);
  tallyMessage(groupOf(block, message).tally, message, 1);
}

/** How many of the block's messages match. Only a part of a number makes it look at each. */
export function countInBlock(block: Block, filter: MessageFilter): number {
  const statusIndexes = statusIndexesOf(filter);
  let count = 0;
  for (const group of block.groups.values()) {
    if (matchesGroup(filter, group)) count += countTally(group.tally, statusIndexes);
  }
  if (filter.phone === undefined || count === 0) return count;
  return block.messages.filter((message) => matchesMessage(filter, message)).length;
}
