import { lastInstant } from '../../codec/time-after.ts';
import type { CallOptions } from '../../call/options/call-options.ts';
import type { Core } from '../../call/operations/core.ts';
import { listMessagesOperation, type SmsMessage } from '../messages/list.ts';
import { type ClockOffset, narrowOffset, offsetFrom } from './clock-offset.ts';

/** The messages to a recipient around a time. */
export interface HistoryLook {
  readonly messages: readonly SmsMessage[];
  /** Whether all messages of the interval were read. */
  readonly isComplete: boolean;
  /** The provider's clock as its response shows it; null if the response has no `Date`. */
  readonly offset: ClockOffset | null;
}

/** Selects the messages to a recipient within an interval, in milliseconds since 1970. */
export interface HistoryQuery {
  readonly recipient: string;
  readonly senderId: string;
  /** On our clock. */
  readonly from: number;
  readonly to: number;
  /** As far as it is known already. */
  readonly offset: ClockOffset | null;
  /** Whether an earlier look found nothing. */
  readonly hasLooked: boolean;
}

const dayMs = 86_400_000;
/** Maximum number of pages of 100 to read: sandbox keys ignore most filters (contract §5.6). */
const maxPages = 10;
/** Part of the history to read before and after the interval, in milliseconds. */
const marginMs = 30_000;

function digits(number: string): string {
  return number.replace(/\D/g, '');
}

function dayOf(time: number): string {
  return new Date(Math.min(time, lastInstant)).toISOString().slice(0, 10);
}

/**
 * Reads the messages to a recipient. The filter's days are in UTC (contract §11). The time zone of the
 * provider's days is not documented, so later looks read a day more on either side.
 */
export async function readHistory(
  { execute, clock }: Core,
  { recipient, senderId, from, to, offset: given, hasLooked }: HistoryQuery,
  options: CallOptions,
): Promise<HistoryLook> {
  // A list that shifts between two pages has some rows twice.
  const messages = new Map<string, SmsMessage>();
  const dayMarginMs = hasLooked ? dayMs : marginMs;
  const seen = new Set<string>();
  let offset = given;
  for (let page = 1; page <= maxPages; page += 1) {
    // The filters only save pages, because test keys ignore some: check each row below.
    const filter = {
      phone: digits(recipient),
      sender: senderId,
      from: dayOf(from + (given?.minMs ?? 0) - dayMarginMs),
      to: dayOf(to + (given?.maxMs ?? 0) + dayMarginMs),
      limit: 100,
      page,
    };
    const startedAt = clock.now();
    const answer = execute(listMessagesOperation, filter, options).withResponse();
    const { data, response } = await answer;
    const date = Date.parse(response.headers.date ?? '');
    if (date) offset = narrowOffset(offset, offsetFrom(date, { startedAt, endedAt: clock.now() }));
    const before = seen.size;
    for (const message of data.items) {
      seen.add(`${message.id} ${message.messageId}`);
      const isTo = digits(message.recipient) === digits(recipient);
      if (isTo && message.senderId === senderId) {
        messages.set(`${message.id} ${message.messageId} ${message.createdAt}`, message);
      }
    }
    // Rows are sorted from newest to oldest, so later pages only have older ones.
    const oldest = Date.parse(data.items.at(-1)?.createdAt ?? '');
    const isPast = oldest < from + (offset?.minMs ?? 0) - marginMs;
    // Without a number of pages, the list ends at the first page that has nothing new.
    const isLast = data.totalPages ? page >= data.totalPages : seen.size === before;
    if (isPast || isLast) {
      return { messages: [...messages.values()], isComplete: true, offset };
    }
  }
  return { messages: [...messages.values()], isComplete: false, offset };
}
