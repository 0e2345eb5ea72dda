import { addDays, startOfDay, toDay } from '../clock/days.ts';
import type { Message, MessageChange } from '../sms/message.ts';
import {
  addToDay,
  countInDay,
  createDay,
  groupOf,
  tallyInDay,
  type Day,
  type Group,
} from './day.ts';
import { matchesGroup, type MessageFilter } from './message-filter.ts';
import { mergeTally, tallyMessage, type Tally } from './tally.ts';
import { walkDay } from './walk-day.ts';

/**
 * The message history of a workspace. Lists, statistics and exports all read from it, so they
 * always agree.
 */
export interface MessageLog {
  readonly size: number;
  /** Adds a message. Call it in the order of `createdAt`. */
  add(message: Message): void;
  /** Changes a message and the sums that include it. */
  change(message: Message, change: MessageChange): void;
  find(messageId: string): Message | undefined;
  count(filter: MessageFilter): number;
  /** Newest first. */
  page(filter: MessageFilter, offset: number, limit: number): readonly Message[];
  /** Oldest first: at most `limit` messages from a position on, which is counted from the oldest. */
  slice(start: number, limit: number): readonly Message[];
  /** Newest first. Messages added during the walk are not included. */
  walk(filter: MessageFilter): Generator<Message>;
  /** Sums the matching messages, grouped by the key that `keyOf` returns for a group and day. */
  tally(filter: MessageFilter, keyOf: (group: Group, day: string) => string): Map<string, Tally>;
}

/** Hears of each message that is added to a history, or changed in it. */
export interface HistoryListener {
  addMessage(message: Message): void;
  changeMessage(message: Message): void;
}

/** Creates an empty log. */
export function createMessageLog(listener?: HistoryListener): MessageLog {
  /** Oldest first. */
  const days: Day[] = [];
  let lastDayEnd = -Infinity;
  /** The position of each message ID, counted from the oldest message. */
  const positions = new Map<string, number>();

  /** Finds the day of a position by binary search: the last day that starts at or before it. */
  function dayAt(position: number): Day | undefined {
    let [low, high] = [0, days.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((days[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return days[low];
  }

  /** Formatting a date takes longer than the rest of an addition, so the last day is tried first. */
  function dayOf(createdAt: number): Day {
    const last = days.at(-1);
    if (last !== undefined && createdAt < lastDayEnd) return last;
    const name = toDay(createdAt);
    lastDayEnd = startOfDay(addDays(name, 1));
    if (last?.day === name) return last;
    const day = createDay(name, positions.size);
    days.push(day);
    return day;
  }

  /** Newest first. */
  function daysIn(filter: MessageFilter): readonly Day[] {
    return days
      .filter(({ day }) => (filter.from ?? day) <= day && day <= (filter.to ?? day))
      .reverse();
  }

  /**
   * Not a generator itself, so that it reads the length of each day at the call, not at the first
   * step.
   */
  function walk(filter: MessageFilter, offset = 0): Generator<Message> {
    const parts = daysIn(filter).map((day) => ({ day, length: day.messages.length }));
    return walkDays(parts, filter, offset);
  }

  return {
    get size() {
      return positions.size;
    },
    add: (message) => {
      addToDay(dayOf(message.createdAt), message);
      positions.set(message.messageId, positions.size);
      listener?.addMessage(message);
    },
    change: (message, change) => {
      const position = positions.get(message.messageId);
      const day = position === undefined ? undefined : dayAt(position);
      if (position === undefined || day === undefined) return;
      tallyInDay(day, position - day.start, message, -1);
      Object.assign(message, change);
      tallyInDay(day, position - day.start, message, 1);
      listener?.changeMessage(message);
    },
    find: (messageId) => {
      const position = positions.get(messageId);
      const day = position === undefined ? undefined : dayAt(position);
      return position === undefined ? undefined : day?.messages[position - day.start];
    },
    count: (filter) => daysIn(filter).reduce((total, day) => total + countInDay(day, filter), 0),
    page: (filter, offset, limit) => {
      const page: Message[] = [];
      for (const message of walk(filter, offset)) {
        page.push(message);
        if (page.length >= limit) break;
      }
      return page;
    },
    slice: (start, limit) => {
      const messages: Message[] = [];
      while (messages.length < limit) {
        const position = start + messages.length;
        const day = position < positions.size ? dayAt(position) : undefined;
        if (day === undefined) break;
        const first = position - day.start;
        messages.push(...day.messages.slice(first, first + limit - messages.length));
      }
      return messages;
    },
    walk: (filter) => walk(filter),
    tally: (filter, keyOf) => {
      const tallies = new Map<string, Tally>();
      function tallyAt(key: string): Tally {
        const tally = tallies.get(key) ?? [];
        tallies.set(key, tally);
        return tally;
      }
      for (const day of daysIn(filter)) {
        if (filter.phone === undefined) {
          for (const group of day.groups.values()) {
            if (!matchesGroup(filter, group)) continue;
            mergeTally(tallyAt(keyOf(group, day.day)), group.tally, filter.statuses);
          }
        } else {
          for (const message of walkDay(day, day.messages.length, filter, { left: 0 })) {
            tallyMessage(tallyAt(keyOf(groupOf(day, message), day.day)), message, 1);
          }
        }
      }
      return tallies;
    },
  };
}

function* walkDays(
  parts: readonly { readonly day: Day; readonly length: number }[],
  filter: MessageFilter,
  offset: number,
): Generator<Message> {
  const skip = { left: offset };
  for (const { day, length } of parts) yield* walkDay(day, length, filter, skip);
}
