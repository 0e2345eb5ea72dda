import type { CallOptions } from '../../call/call-options.ts';
import type { Execute } from '../../call/execute.ts';
import { messagesListOperation } from '../../wire/sms/messages.ts';
import { hashText } from './hash-text.ts';
import type { SendIntent } from './journal.ts';

/** How far the provider's clock may be from ours, in milliseconds. */
const skewMs = 30_000;

const digits = (number: string) => number.replace(/\D/g, '');

/**
 * One recipient for each beginning of a number: those of a blocked country are in no history, so one
 * of each country has to be asked for.
 */
const pickRecipients = (recipients: readonly string[]) => [
  ...new Map(recipients.map((recipient) => [recipient.slice(0, 4), recipient])).values(),
];

/**
 * Looks for a message of a batch in the history, by recipient, sender, text and time. A batch is
 * atomic (contract §1.3): one message found proves that all of it was taken.
 */
export const lookUp = async (
  execute: Execute,
  { recipients, senderId, textHash, at }: SendIntent,
  latest: number,
  options: CallOptions,
): Promise<boolean> => {
  const earliest = Date.parse(at) - skewMs;
  const [from, to] = [earliest, latest + skewMs].map((time) =>
    new Date(time).toISOString().slice(0, 10),
  );
  for (const recipient of pickRecipients(recipients)) {
    // The filters only spare pages: keys for testing know few of them (contract §5.6).
    const filter = { phone: digits(recipient), sender: senderId, from, to, limit: 100 };
    for (let page = 1, isLast = false; !isLast; page += 1) {
      const answer = await execute(messagesListOperation, { ...filter, page }, options);
      for (const message of answer.items) {
        const sentAt = Date.parse(message.createdAt);
        // Newest first: what follows is older still.
        if (sentAt < earliest) isLast = true;
        else if (
          sentAt <= latest + skewMs &&
          digits(message.recipient) === digits(recipient) &&
          message.senderId === senderId &&
          (await hashText(message.text)) === textHash
        ) {
          return true;
        }
      }
      isLast ||= page >= answer.totalPages || !answer.items.length;
    }
  }
  return false;
};
