import type { Message } from '../sms/message.ts';

/**
 * Compiles a search in messages. The spaces that people put into a number do not matter: `7700 900`
 * finds `+447700900000`.
 */
export function createSearch(search: string | undefined): (message: Message) => boolean {
  const words = search?.trim().toLowerCase() ?? '';
  if (words === '') return () => true;
  const number = /^[+\d\s().-]+$/.test(words) ? words.replaceAll(/[\s().-]/g, '') : '';
  return ({ text, recipient, senderId, messageId }) =>
    (number !== '' && recipient.includes(number)) ||
    [text, senderId, messageId].some((value) => value.toLowerCase().includes(words));
}
