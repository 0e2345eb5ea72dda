import type { TelecomClient } from '@23telecom/client';
import type { HistoryMessage } from '../statements/history-message.ts';
import { toHistoryMessage } from './to-history-message.ts';

/** The provider's clock minus the database's, at least and at most, in milliseconds. */
export interface ClockOffset {
  readonly minMs: number;
  readonly maxMs: number;
}

/** The messages to a recipient around a time. */
export interface HistoryLook {
  readonly messages: readonly HistoryMessage[];
  /** Whether all messages of the interval were read. */
  readonly isComplete: boolean;
  /** Null if the response does not show the provider's clock. */
  readonly offset: ClockOffset | null;
}

/** Selects messages. Times are in milliseconds since 1970 on the database's clock. */
export interface HistoryQuery {
  /** As digits. */
  readonly recipient: string;
  readonly senderId: string;
  readonly from: number;
  readonly to: number;
  /** Reads the database's clock. */
  readonly now: () => number;
}

const dayMs = 86_400_000;
const secondMs = 1000;
/** Sandbox keys ignore most filters (contract §5.6), so a recipient may be on a later page. */
const maxPages = 10;
const marginMs = 30_000;

/** A day of the filter, which is in UTC (contract §11). */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Reads the messages to a recipient. The time zone of the provider's days is not documented, so a day more is
 * read on either side.
 */
export async function readHistory(
  telecom: TelecomClient,
  { recipient, senderId, from, to, now }: HistoryQuery,
  signal: AbortSignal,
): Promise<HistoryLook> {
  // A list that shifts between two pages has some rows twice.
  const messages = new Map<string, HistoryMessage>();
  const seen = new Set<string>();
  let offset: ClockOffset | null = null;
  for (let page = 1; page <= maxPages; page += 1) {
    const filter = {
      phone: recipient,
      sender: senderId,
      from: dayOf(from - dayMs),
      to: dayOf(to + dayMs),
      limit: 100,
      page,
    };
    const startedAt = now();
    const answer = telecom.sms.messages.list(filter, { signal }).withResponse();
    const { data, response } = await answer;
    const date = Date.parse(response.headers.date ?? '');
    // The header has whole seconds.
    if (date) offset ??= { minMs: date - now(), maxMs: date + secondMs - startedAt };
    const seenBefore = seen.size;
    for (const message of data.items.map(toHistoryMessage)) {
      seen.add(message.messageId);
      if (message.recipient !== recipient || message.senderId !== senderId) continue;
      messages.set(message.messageId, message);
    }
    // Rows are sorted from newest to oldest, so later pages only have older ones.
    const oldest = Date.parse(data.items.at(-1)?.createdAt ?? '');
    const isPast = oldest < from + (offset?.minMs ?? 0) - marginMs;
    // A list without a number of pages ends at the first page that has nothing new.
    const isLast = data.totalPages ? page >= data.totalPages : seen.size === seenBefore;
    if (isPast || isLast) {
      return { messages: [...messages.values()], isComplete: true, offset };
    }
  }
  return { messages: [...messages.values()], isComplete: false, offset };
}
