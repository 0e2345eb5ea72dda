import type { SmsMessage } from '@23telecom/client';
import type { HistoryMessage } from '../statements/history-message.ts';

/** The fields of a listed message that campaigns use. */
type ListedMessage = Pick<
  SmsMessage,
  | 'messageId'
  | 'recipient'
  | 'senderId'
  | 'text'
  | 'status'
  | 'statusCode'
  | 'createdAt'
  | 'deliveredAt'
>;

/** The digits of a number, which a list may show without `+`. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** Brings a message of the provider's history into the form of the tables. */
export function toHistoryMessage({
  messageId,
  recipient,
  senderId,
  text,
  status,
  statusCode,
  createdAt,
  deliveredAt,
}: ListedMessage): HistoryMessage {
  return {
    messageId,
    recipient: digitsOf(recipient),
    senderId,
    text,
    status,
    statusCode,
    createdAt,
    at: deliveredAt,
  };
}
