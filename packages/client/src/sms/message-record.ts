import { readNumber, readString, readText, type Shape } from '../codec/read.ts';
import { readTime } from '../codec/read-time.ts';
import type { MessageStatus } from './message-status.ts';

/** The fields of a message that its status and the history share. Times are ISO 8601 in UTC. */
export interface MessageRecord {
  readonly messageId: string;
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly segments: number;
  readonly status: MessageStatus;
  /** The carrier's own code, such as `000`; null before the carrier has reported. */
  readonly statusCode: string | null;
  /** In the account's currency. */
  readonly cost: number;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
}

/** Reads the fields that every message has (contract §3.1–3.3). */
export const commonShape: Shape<
  Pick<MessageRecord, 'recipient' | 'senderId' | 'text' | 'status' | 'statusCode' | 'cost'>
> = {
  recipient: readString,
  senderId: readString,
  text: readString,
  status: readString,
  statusCode: readText,
  cost: readNumber,
};

/** Reads a message of API traffic (contract §3.1, §3.2). */
export const messageShape: Shape<MessageRecord> = {
  messageId: readString,
  ...commonShape,
  segments: readNumber,
  createdAt: (value) => readTime(value) ?? '',
  deliveredAt: readTime,
};
