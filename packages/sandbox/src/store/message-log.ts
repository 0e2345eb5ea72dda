import { toDay } from '../clock/days.ts';
import type { Message, MessageChange } from '../sms/message.ts';
import {
  addToBlock,
  blockSize,
  countInBlock,
  createBlock,
  groupOf,
  type Block,
  type Group,
} from './block.ts';
import {
  matchesGroup,
  matchesMessage,
  statusIndexesOf,
  type MessageFilter,
} from './message-filter.ts';
import { createTally, mergeTally, tallyMessage, type Tally } from './tally.ts';

/** The history of a workspace: one store from which lists, statistics and exports are read. */
export interface MessageLog {
  readonly size: number;
  add(message: Message): void;
  change(message: Message, change: MessageChange): void;
  find(messageId: string): Message | undefined;
  count(filter: MessageFilter): number;
  /** Newest first. */
  page(filter: MessageFilter, offset: number, limit: number): readonly Message[];
  /** Newest first; what is added meanwhile is not seen. */
  walk(filter: MessageFilter): Generator<Message>;
  /** Sums by what `keyOf` makes of a group and its day. Groups are all there is to read unless part of a number is asked for. */
  tally(filter: MessageFilter, keyOf: (group: Group, day: string) => string): Map<string, Tally>;
  clear(): void;
}

export function createMessageLog(): MessageLog {
  /** In the order of time, each of one day. */
  let blocks: Block[] = [];
  /** Where each message lies, counted from the first. */
  const positions = new Map<string, number>();

  const lastBlockFor = (day: string): Block => {
    const last = blocks.at(-1);
    if (last?.day === day && last.messages.length < blockSize) return last;
    const block = createBlock(day, positions.size);
    blocks.push(block);
    return block;
  };

  /** The block that holds a position: the last that starts at or before it. */
  const blockAt = (position: number): Block | undefined => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return blocks[low];
  };

  /** Newest first. */
  const blocksIn = (filter: MessageFilter): readonly Block[] =>
    blocks.filter(({ day }) => (filter.from ?? day) <= day && day <= (filter.to ?? day)).reverse();

  const count = (filter: MessageFilter): number => {
    let total = 0;
    for (const block of blocksIn(filter)) total += countInBlock(block, filter);
    return total;
  };

  /** Begins at once: what is added to a block later is beyond its `length` of now. */
  const walk = (filter: MessageFilter, offset = 0): Generator<Message> =>
    walkBlocks(
      filter,
      offset,
      blocksIn(filter).map((block) => ({ block, length: block.messages.length })),
    );

  function* walkBlocks(
    filter: MessageFilter,
    offset: number,
    parts: readonly { readonly block: Block; readonly length: number }[],
  ): Generator<Message> {
    let toSkip = offset;
    for (const { block, length } of parts) {
      const matches = countInBlock(block, filter);
      if (matches <= toSkip) {
        toSkip -= matches;
        continue;
      }
      for (let index = length - 1; index >= 0; index -= 1) {
        const message = block.messages[index];
        if (message === undefined || !matchesMessage(filter, message)) continue;
        if (toSkip > 0) toSkip -= 1;
        else yield message;
      }
    }
  }

  return {
    get size() {
      return positions.size;
    },
    add: (message) => {
      const block = lastBlockFor(toDay(message.createdAt));
      addToBlock(block, message);
      positions.set(message.messageId, positions.size);
    },
    change: (message, change) => {
      const position = positions.get(message.messageId);
      const block = position === undefined ? undefined : blockAt(position);
      if (block === undefined) return;
      const { tally } = groupOf(block, message);
      tallyMessage(tally, message, -1);
      Object.assign(message, change);
      tallyMessage(tally, message, 1);
    },
    find: (messageId) => {
      const position = positions.get(messageId);
      const block = position === undefined ? undefined : blockAt(position);
      return position === undefined ? undefined : block?.messages[position - block.start];
    },
    count,
    page: (filter, offset, limit) => {
      const page: Message[] = [];
      if (limit === 0) return page;
      for (const message of walk(filter, offset)) {
        page.push(message);
        if (page.length === limit) break;
      }
      return page;
    },
    walk: (filter) => walk(filter),
    tally: (filter, keyOf) => {
      const tallies = new Map<string, Tally>();
      const tallyAt = (key: string): Tally => {
        const tally = tallies.get(key) ?? createTally();
        tallies.set(key, tally);
        return tally;
      };
      const statusIndexes = statusIndexesOf(filter);
      for (const block of blocksIn(filter)) {
        if (filter.phone === undefined) {
          for (const group of block.groups.values()) {
            if (!matchesGroup(filter, group)) continue;
            mergeTally(tallyAt(keyOf(group, block.day)), group.tally, statusIndexes);
          }
        } else {
          for (const message of block.messages) {
            if (!matchesMessage(filter, message)) continue;
            tallyMessage(tallyAt(keyOf(groupOf(block, message), block.day)), message, 1);
          }
        }
      }
      return tallies;
    },
    clear: () => {
      blocks = [];
      positions.clear();
    },
  };
}
