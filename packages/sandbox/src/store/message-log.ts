import { toDay } from '../clock/days.ts';
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

/** The history of a workspace: one store from which lists, statistics and exports are read. */
export interface MessageLog {
  readonly size: number;
  /** Messages come in the order of their time. */
  add(message: Message): void;
  change(message: Message, change: MessageChange): void;
  find(messageId: string): Message | undefined;
  count(filter: MessageFilter): number;
  /** Newest first. */
  page(filter: MessageFilter, offset: number, limit: number): readonly Message[];
  /** Newest first; what is added meanwhile is not seen. */
  walk(filter: MessageFilter): Generator<Message>;
  /** Sums by what `keyOf` makes of a group and its day. */
  tally(filter: MessageFilter, keyOf: (group: Group, day: string) => string): Map<string, Tally>;
}

export function createMessageLog(): MessageLog {
  /** In the order of time. */
  const days: Day[] = [];
  /** Where each message lies, counted from the first. */
  const positions = new Map<string, number>();

  /** The day that holds a position: the last that starts at or before it. */
  const dayAt = (position: number): Day | undefined => {
    let [low, high] = [0, days.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((days[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return days[low];
  };

  const lastDay = (name: string): Day => {
    const last = days.at(-1);
    if (last?.day === name) return last;
    const day = createDay(name, positions.size);
    days.push(day);
    return day;
  };

  /** Newest first. */
  const daysIn = (filter: MessageFilter): readonly Day[] =>
    days.filter(({ day }) => (filter.from ?? day) <= day && day <= (filter.to ?? day)).reverse();

  /** Begins at once: what is added to a day later is beyond its `length` of now. */
  const walk = (filter: MessageFilter, offset = 0): Generator<Message> =>
    walkDays(
      daysIn(filter).map((day) => ({ day, length: day.messages.length })),
      filter,
      offset,
    );

  return {
    get size() {
      return positions.size;
    },
    add: (message) => {
      addToDay(lastDay(toDay(message.createdAt)), message);
      positions.set(message.messageId, positions.size);
    },
    change: (message, change) => {
      const position = positions.get(message.messageId);
      const day = position === undefined ? undefined : dayAt(position);
      if (position === undefined || day === undefined) return;
      tallyInDay(day, position - day.start, message, -1);
      Object.assign(message, change);
      tallyInDay(day, position - day.start, message, 1);
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
    walk: (filter) => walk(filter),
    tally: (filter, keyOf) => {
      const tallies = new Map<string, Tally>();
      const tallyAt = (key: string): Tally => {
        const tally = tallies.get(key) ?? [];
        tallies.set(key, tally);
        return tally;
      };
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
