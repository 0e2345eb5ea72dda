import type { SendIntent } from '../../../src/sms/send-many/journal.ts';

/** A row of the history. */
export interface Row {
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly createdAt: number;
}

const maxSkewMs = 30_000;

/**
 * The rule that this package had at first, as a control: one message with the same recipient, sender
 * and text, links aside, within half a minute, for one recipient of each prefix.
 */
export function oldRule(
  rows: readonly Row[],
  intent: SendIntent,
  text: string,
  maxSentAt: number,
): boolean {
  const cut = (given: string) => given.replace(/https?:\/\/\S+/g, '');
  const asked = new Map(intent.recipients.map((recipient) => [recipient.slice(0, 4), recipient]));
  return [...asked.values()].some((recipient) =>
    rows.some(
      (row) =>
        row.recipient === recipient &&
        row.senderId === intent.senderId &&
        cut(row.text) === cut(text) &&
        row.createdAt >= Date.parse(intent.at) - maxSkewMs &&
        row.createdAt <= maxSentAt + maxSkewMs,
    ),
  );
}
