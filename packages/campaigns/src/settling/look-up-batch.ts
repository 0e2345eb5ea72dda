import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { countRivals, findKnownMessages } from '../statements/find-known-messages.ts';
import type { HistoryMessage } from '../statements/history-message.ts';
import type { OpenBatch } from '../statements/open-batch.ts';
import { matchText } from './match-text.ts';
import { pickRecipients } from './pick-recipients.ts';
import { type HistoryLook, readHistory } from './read-history.ts';

/**
 * The evidence in the history. `proof`: the batch was sent. `some`: messages that are too few for a proof, or
 * whose time is not known. `nothing` proves nothing about a recent request, because the history may lag.
 */
export type Evidence =
  | {
      readonly kind: 'proof';
      /** Messages that no other request explains. */
      readonly found: readonly HistoryMessage[];
    }
  | { readonly kind: 'some' }
  | {
      readonly kind: 'nothing';
      /** Whether all of the history was read, and no message may be of this batch or of another. */
      readonly isSure: boolean;
    };

/** The time in which the messages may have been made, on the database's clock. */
export interface SearchTime {
  readonly from: number;
  readonly to: number;
  /** The database's time now. */
  readonly now: number;
}

/** Difference between the provider's clocks for `Date` and for messages, in milliseconds. */
const toleranceMs = 250;
const secondMs = 1000;
/** Found recipients that need no share, and the least share of fewer. */
const manyFound = 3;
const minShare = 0.3;

/** The messages to a recipient that may be of the request. */
interface Look extends HistoryLook {
  /** Whether their texts have words, by which they are recognised. */
  readonly isSure: boolean;
}

/**
 * Looks for the messages of a request in the history. The provider accepts a request as a whole or not at all
 * (contract §1.3), so a few of its recipients prove it for all: those with a message of its sender and text,
 * made while it was under way, whose ID no other request has.
 */
export async function lookUpBatch(
  { telecom, signal }: CampaignContext,
  database: Database,
  batch: Pick<OpenBatch, 'id' | 'senderId' | 'text' | 'recipients'>,
  time: SearchTime,
): Promise<Evidence> {
  const groups = pickRecipients(batch.recipients);
  const startedAt = performance.now();
  const looks = new Map<string, Look>();

  function now(): number {
    return time.now + performance.now() - startedAt;
  }

  async function look(recipient: string): Promise<void> {
    const { senderId } = batch;
    const query = { recipient, senderId, from: time.from, to: time.to, now };
    const result = await readHistory(telecom, query, signal);
    const alike = result.messages.filter(({ text }) => matchText(batch.text, text) !== 'no');
    const messages = alike.filter(({ createdAt }) => isWithin(Date.parse(createdAt), time, result));
    const isSure = messages.every(({ text }) => matchText(batch.text, text) === 'yes');
    looks.set(recipient, { ...result, messages, isSure });
  }

  for (const [first = ''] of groups) await look(first);
  // Most looks come before the history has caught up: save the other requests.
  if ([...looks.values()].every(({ messages }) => !messages.length)) {
    return { kind: 'nothing', isSure: areAllRead(looks) };
  }
  for (const recipient of groups.flatMap((group) => group.slice(1))) await look(recipient);
  return weigh(database, batch, groups, looks);
}

/** Whether a message may have been made within the time: yes if the provider's clock is not known. */
function isWithin(createdAt: number, { from, to }: SearchTime, { offset }: HistoryLook): boolean {
  if (!offset) return true;
  // The time may have been cut to its second.
  return (
    createdAt + secondMs > from + offset.minMs - toleranceMs &&
    createdAt <= to + offset.maxMs + toleranceMs
  );
}

function areAllRead(looks: ReadonlyMap<string, Look>): boolean {
  return [...looks.values()].every(({ isComplete }) => isComplete);
}

async function weigh(
  database: Database,
  { id }: Pick<OpenBatch, 'id'>,
  groups: readonly (readonly string[])[],
  looks: ReadonlyMap<string, Look>,
): Promise<Evidence> {
  const recipients = [...looks.keys()];
  const ids = [...looks.values()].flatMap(({ messages }) =>
    messages.map(({ messageId }) => messageId),
  );
  const known = await findKnownMessages(database, ids);
  const rivals = await countRivals(database, id, recipients);
  const found = new Map<string, readonly HistoryMessage[]>();
  let areExplained = true;
  for (const [recipient, { messages }] of looks) {
    const unexplained = messages.filter(({ messageId }) => !known.has(messageId));
    areExplained &&= !unexplained.length;
    // Each open request with the same text may own one of them.
    if (unexplained.length > (rivals.get(recipient) ?? 0)) found.set(recipient, unexplained);
  }
  if (!found.size) return { kind: 'nothing', isSure: areExplained && areAllRead(looks) };
  // A prefix with some recipients found and some missing is not a blocked country.
  const isSplit = groups.some((group) => {
    const count = group.filter((recipient) => found.has(recipient)).length;
    return count > 0 && count < group.length;
  });
  const isEnough = found.size >= manyFound || found.size >= looks.size * minShare;
  const areDated = [...looks.values()].every(({ offset }) => offset !== null);
  // A single link without words may be of another text; two recipients with such a message are no accident.
  const areSure = found.size > 1 || [...looks.values()].every(({ isSure }) => isSure);
  if (isSplit || !isEnough || !areAllRead(looks) || !areDated || !areSure) return { kind: 'some' };
  return { kind: 'proof', found: [...found.values()].flatMap(onlyMessage) };
}

/** The message of a recipient; none if another request may own one of several. */
function onlyMessage(messages: readonly HistoryMessage[]): readonly HistoryMessage[] {
  return messages.length > 1 ? [] : messages;
}
