import { toTimestamp } from '../clock/days.ts';
import { toAmount } from '../shared/money.ts';
import type { Message, MessageSource, MessageStatus } from '../sms/message.ts';

/** A message as `sandbox.messages()` returns it. */
export interface SandboxMessage {
  readonly id: number;
  readonly messageId: string;
  readonly source: MessageSource;
  readonly workspaceId: number;
  /** Whether it was sent with an `sk_test_` key. */
  readonly isTest: boolean;
  readonly recipient: string;
  /** ISO 3166-1; `ZZ` for a number that belongs to no country. */
  readonly country: string;
  readonly senderId: string;
  readonly text: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  /** In the account's currency. */
  readonly cost: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** ISO 8601 in UTC; null until the message is `DELIVRD`. */
  readonly deliveredAt: string | null;
  /** How often the recipient opened a link. */
  readonly clicks: number;
}

/** Converts a stored message to its public form. */
export function viewMessage(message: Message): SandboxMessage {
  const { id, messageId, source, workspaceId, isTest, recipient, country, senderId } = message;
  const { text, encoding, segments, status, statusCode, deliveredAt, clicks } = message;
  return {
    id,
    messageId,
    source,
    workspaceId,
    isTest,
    recipient,
    country,
    senderId,
    text,
    encoding,
    segments,
    status,
    statusCode,
    cost: toAmount(message.cost),
    createdAt: toTimestamp(message.createdAt),
    deliveredAt: deliveredAt === null ? null : toTimestamp(deliveredAt),
    clicks,
  };
}
