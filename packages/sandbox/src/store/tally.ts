import type { Message, MessageStatus } from '../sms/message.ts';

/** Sums over the messages of a status. Money is in millionths. */
export interface StatusTally {
  readonly status: MessageStatus;
  count: number;
  cost: number;
  clicks: number;
  /** Messages that were clicked at least once. */
  clicked: number;
  /** Messages with an action. */
  actions: number;
}

/**
 * Sums over messages, with an entry for each status that occurs. They are updated whenever a
 * message changes.
 */
export type Tally = StatusTally[];

/** Adds a message to a tally, or with the sign -1 subtracts it. */
export function tallyMessage(tally: Tally, message: Message, sign: 1 | -1): void {
  const entry = entryOf(tally, message.status);
  entry.count += sign;
  entry.cost += sign * message.cost;
  entry.clicks += sign * message.clicks;
  entry.clicked += message.clicks > 0 ? sign : 0;
  entry.actions += message.actionAt === null ? 0 : sign;
  // Most messages leave three statuses and stay in a fourth; empty entries would only use memory.
  if (entry.count === 0) tally.splice(tally.indexOf(entry), 1);
}

/** Adds the sums of a tally to another one; `statuses` limits them to some statuses. */
export function mergeTally(
  into: Tally,
  from: Tally,
  statuses: readonly MessageStatus[] | undefined,
): void {
  for (const { status, count, cost, clicks, clicked, actions } of from) {
    if (statuses !== undefined && !statuses.includes(status)) continue;
    const entry = entryOf(into, status);
    entry.count += count;
    entry.cost += cost;
    entry.clicks += clicks;
    entry.clicked += clicked;
    entry.actions += actions;
  }
}

/** Counts the messages of a tally; `statuses` limits it to some statuses. */
export function countTally(tally: Tally, statuses: readonly MessageStatus[] | undefined): number {
  let count = 0;
  for (const entry of tally) {
    if (statuses === undefined || statuses.includes(entry.status)) count += entry.count;
  }
  return count;
}

function entryOf(tally: Tally, status: MessageStatus): StatusTally {
  for (const entry of tally) if (entry.status === status) return entry;
  const entry = { status, count: 0, cost: 0, clicks: 0, clicked: 0, actions: 0 };
  tally.push(entry);
  return entry;
}
