import type { MessageStatus } from './message-status.ts';

/** A message as the status call and the history tell it. Times are ISO 8601 in UTC. */
interface MessageRecord {
  readonly messageId: string;
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly segments: number;
  readonly status: MessageStatus;
  /** The carrier's own code, such as `000`; null before there is one. */
  readonly statusCode: string | null;
  /** In the account's currency. */
  readonly cost: number;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
}

/** The state of one message. */
export interface SmsStatus extends MessageRecord {
  /** The carrier-side id; null before there is one. */
  readonly telecomMessageId: string | null;
}

/** A message in the history of API traffic. */
export interface SmsMessage extends MessageRecord {
  /** The row's id in the history, as a string; `messageId` is the one that other calls take. */
  readonly id: string;
}

/** A message in the joint history of API traffic and broadcasts. */
export interface UnifiedSmsMessage {
  /** The row's id in the joint history: not the message ID that other calls take. */
  readonly id: string;
  /** `api`, or `campaign` for a broadcast; open to new ones. */
  readonly source: 'api' | 'campaign' | (string & {});
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  readonly cost: number;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly isClicked: boolean;
  readonly clickedAt: string | null;
  /** Such as `registration`; null without a conversion. */
  readonly actionType: string | null;
  readonly actionAt: string | null;
}
