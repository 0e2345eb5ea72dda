import type { CallOptions } from '../../call/options/call-options.ts';
import type { Core } from '../../call/operations/core.ts';
import type { AcceptedSend, RecentSends } from '../recent-sends.ts';
import { type ClockOffset, offsetFrom, secondMs } from './clock-offset.ts';
import type { SendIntent } from './journal.ts';
import { pickRecipients } from './pick-recipients.ts';
import { readHistory } from './read-history.ts';
import { areAlike, matchText } from './text-print.ts';

/** A request to look for, and what is known about the sends beside it. */
export interface Search {
  readonly intent: SendIntent;
  /** Latest time at which the provider may have got the request, in milliseconds since 1970. */
  readonly maxSentAt: number;
  readonly recent: RecentSends;
  /** An accepted request whose times are on the same clock as the intent's; null if there is none. */
  readonly reference: AcceptedSend | null;
}

/** Difference between the provider's clocks for `Date` and for messages, in milliseconds. */
const toleranceMs = 250;
/** Time from the intent to the messages, in milliseconds: later ones may be of another send. */
const maxWritingMs = 1500;
/** The messages of a request are written together: maximum difference, in milliseconds. */
const maxSpreadMs = 2000;
/** Number of recipients in the history that need no share, and the minimum share of fewer. */
const manyFound = 3;
const minShare = 0.3;

/** The evidence for one recipient. */
interface Finding {
  /**
   * `one`: as many messages as sends of ours can explain. `more`: another send explains some.
   * `fewer`: two sends of ours claim the same message.
   */
  readonly kind: 'none' | 'fewer' | 'one' | 'more';
  /** When the messages were created, in milliseconds since 1970 on the provider's clock. */
  readonly createdAt: readonly number[];
}

/** The state that the looks of a search share. */
export interface SearchView {
  /** The provider's clock as the last look showed it. */
  offset: ClockOffset | null;
  /** Whether a look was made: the later ones filter by more days. */
  hasLooked: boolean;
}

/**
 * Looks for the messages of a lost request in the history. True proves that the provider accepted it:
 * its recipients, except those of blocked countries, have a message with its sender and text which no
 * other send explains, created together and while the request was under way. The provider accepts a
 * request as a whole or not at all (contract §1.3), so that a few recipients prove it for all.
 */
export async function findEvidence(
  core: Core,
  search: Search,
  view: SearchView,
  options: CallOptions,
): Promise<boolean> {
  const { intent, reference } = search;
  const startedAt = Date.parse(intent.at);
  const groups = pickRecipients(intent.recipients).filter(
    ([first]) => !search.recent.isBlocked(first),
  );
  const looks = new Map<string, Awaited<ReturnType<typeof look>>>();

  async function look(recipient: string) {
    const query = {
      recipient,
      senderId: intent.senderId,
      from: startedAt,
      to: search.maxSentAt,
      ...view,
    };
    const { messages, isComplete, offset } = await readHistory(core, query, options);
    view.offset = offset;
    const times: number[] = [];
    let isSure = true;
    for (const { messageId, text, createdAt } of messages) {
      if (search.recent.isOfOther(intent.batch, messageId)) continue;
      const match = await matchText(intent, text);
      if (match === 'no') continue;
      times.push(Date.parse(createdAt));
      isSure &&= match === 'yes';
    }
    return { recipient, times, isSure, isComplete };
  }

  for (const [first] of groups) looks.set(first, await look(first));
  // Most looks are made before the history has caught up: save the other requests.
  if (![...looks.values()].some(({ times }) => times.length)) return false;

  const clockOffset = reference ? await readOffset(core, reference, view, options) : view.offset;
  // Either the history has not caught up with a message that it must have, so that it may lack others;
  // or nothing shows the provider's clock.
  if (!clockOffset) return false;
  for (const group of groups) {
    for (const recipient of group.slice(1)) looks.set(recipient, await look(recipient));
  }
  if ([...looks.values()].some(({ isComplete }) => !isComplete)) return false;

  const interval = toInterval(search, clockOffset);
  const findings = groups.map((group) =>
    group.map((recipient) =>
      assess(search, recipient, looks.get(recipient)?.times ?? [], interval),
    ),
  );
  const isSure = [...looks.values()].every((one) => one.isSure);
  return isEvidence(findings, isSure ? 1 : 2);
}

/** The difference of the clocks, by a message whose time we know; null if it is not in the history. */
async function readOffset(
  core: Core,
  { results, senderId, startedAt, endedAt }: AcceptedSend,
  view: SearchView,
  options: CallOptions,
): Promise<ClockOffset | null> {
  const known = results.find(({ messageId }) => messageId);
  if (!known) return null;
  const { recipient } = known;
  const query = { recipient, senderId, from: startedAt, to: endedAt, ...view };
  const { messages } = await readHistory(core, query, options);
  const message = messages.find(({ messageId }) => messageId === known.messageId);
  const createdAt = Date.parse(message?.createdAt ?? '');
  return createdAt ? offsetFrom(createdAt, { startedAt, endedAt }) : null;
}

type Interval = readonly [from: number, to: number];

/** When the provider may have written the messages, on its own clock. */
function toInterval({ intent, maxSentAt }: Search, { minMs, maxMs }: ClockOffset): Interval {
  const startedAt = Date.parse(intent.at);
  const endedAt = Math.min(maxSentAt, startedAt + maxWritingMs);
  return [startedAt + minMs - toleranceMs, endedAt + maxMs + toleranceMs];
}

function isWithin(time: number, [from, to]: Interval): boolean {
  // The time may have been cut to its second.
  return time + secondMs > from && time <= to;
}

function assess(
  { intent, recent }: Search,
  recipient: string,
  times: readonly number[],
  interval: Interval,
): Finding {
  const createdAt = times.filter((time) => isWithin(time, interval));
  const startedAt = Date.parse(intent.at);
  const endedAt = startedAt + maxWritingMs;
  const marginMs = secondMs + 2 * toleranceMs;
  const rivals = recent.rivalsOf({ id: intent.batch, senderId: intent.senderId }, recipient);
  const claims = rivals.filter(
    ({ text, startedAt: from, endedAt: to }) =>
      from <= endedAt + marginMs &&
      Math.min(to, from + maxWritingMs) + marginMs >= startedAt &&
      (!text || areAlike(text, intent)),
  );
  const expected = 1 + claims.length;
  const { length } = createdAt;
  if (!length) return { kind: 'none', createdAt };
  return { kind: length < expected ? 'fewer' : length > expected ? 'more' : 'one', createdAt };
}

function countOf(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

function isEvidence(groups: readonly (readonly Finding[])[], minFound: number): boolean {
  const findings = groups.flat();
  const found = countOf(findings, 'one');
  const missing = countOf(findings, 'none');
  if (found < minFound || countOf(findings, 'fewer')) return false;
  // A message beside the request explains more messages of a recipient, but not those of most.
  if (countOf(findings, 'more') > found) return false;
  // A blocked country has no messages at all; a prefix of which some are missing is not blocked.
  if (groups.some((group) => countOf(group, 'none') && countOf(group, 'none') < group.length)) {
    return false;
  }
  if (found < manyFound && found < (found + missing) * minShare) return false;
  const times = findings.filter(({ kind }) => kind === 'one').flatMap(({ createdAt }) => createdAt);
  return Math.max(...times) - Math.min(...times) <= maxSpreadMs;
}
