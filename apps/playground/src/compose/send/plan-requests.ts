import type { SendInput } from '@23telecom/client';

/** The provider takes 1 to 100 recipients in one request (contract §1.1). */
const mostRecipients = 100;

/** How many requests a text to so many recipients takes. */
export const requestsNeeded = (recipients: number): number =>
  Math.ceil(recipients / mostRecipients);

/** A recipient and the text for it. */
export interface PlannedMessage {
  readonly number: string;
  readonly text: string;
}

/** Puts messages into as few requests as they fit: each has one text and at most 100 recipients. */
export function planRequests(
  messages: Iterable<PlannedMessage>,
  senderId: string,
): readonly SendInput[] {
  const numbersByText = new Map<string, string[]>();
  for (const { number, text } of messages) {
    const numbers = numbersByText.get(text);
    if (numbers) numbers.push(number);
    else numbersByText.set(text, [number]);
  }
  const requests: SendInput[] = [];
  for (const [text, numbers] of numbersByText) {
    for (let start = 0; start < numbers.length; start += mostRecipients) {
      requests.push({ to: numbers.slice(start, start + mostRecipients), text, senderId });
    }
  }
  return requests;
}
