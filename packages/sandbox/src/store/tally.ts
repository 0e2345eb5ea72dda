import { type Message, statuses, type MessageStatus } from '../sms/message.ts';

/** Sums over messages, kept as they change. Money is in millionths. */
export interface Tally {
  /** How many have each status, in the order of `statuses`. */
  readonly byStatus: number[];
  /** The cost of the messages of each status. */
  readonly costByStatus: number[];
  /** Of each status: clicks, messages clicked at least once, messages with an action. */
  readonly clicks: number[];
  readonly clicked: number[];
  readonly actions: number[];
}

const statusIndex = new Map(statuses.map((status, index) => [status, index] as const));

/** A status' place in the arrays of a tally. */
export function indexOfStatus(status: MessageStatus): number {
  return statusIndex.get(status) ?? 0;
}

export function createTally(): Tally {
  const zeros = (): number[] => statuses.map(() => 0);
  return {
    byStatus: zeros(),
    costByStatus: zeros(),
    clicks: zeros(),
    clicked: zeros(),
    actions: zeros(),
  };
}

/** Adds a message, or with -1 takes it out. */
export function tallyMessage(tally: Tally, message: Message, sign: 1 | -1): void {
  const index = indexOfStatus(message.status);
  addAt(tally.byStatus, index, sign);
  addAt(tally.costByStatus, index, sign * message.cost);
  addAt(tally.clicks, index, sign * message.clicks);
  addAt(tally.clicked, index, message.clicks > 0 ? sign : 0);
  addAt(tally.actions, index, message.actionAt === null ? 0 : sign);
}

/** Adds the messages of one tally that have one of the statuses to another. */
export function mergeTally(into: Tally, from: Tally, statusIndexes: readonly number[]): void {
  for (const index of statusIndexes) {
    addAt(into.byStatus, index, from.byStatus[index] ?? 0);
    addAt(into.costByStatus, index, from.costByStatus[index] ?? 0);
    addAt(into.clicks, index, from.clicks[index] ?? 0);
    addAt(into.clicked, index, from.clicked[index] ?? 0);
    addAt(into.actions, index, from.actions[index] ?? 0);
  }
}

/** How many messages of a tally have one of the statuses. */
export function countTally(tally: Tally, statusIndexes: readonly number[]): number {
  let count = 0;
  for (const index of statusIndexes) count += tally.byStatus[index] ?? 0;
  return count;
}

export const allStatusIndexes: readonly number[] = statuses.map((_, index) => index);

function addAt(list: number[], index: number, amount: number): void {
  list[index] = (list[index] ?? 0) + amount;
}
