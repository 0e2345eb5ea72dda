import type { MessageRow } from './message-row.ts';

/** Whether the number, sender, ID or text of a message contains the words, which are in lower case. */
export function hasWords(row: MessageRow, words: string): boolean {
  const { text, recipient, senderId, messageId } = row;
  return [text, recipient, senderId, messageId ?? ''].some((value) =>
    value.toLowerCase().includes(words),
  );
}
