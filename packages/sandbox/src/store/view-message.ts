import { toTimestamp } from '../clock/days.ts';
import { toAmount } from '../money.ts';
import type { Message, MessageSource, MessageStatus } from '../sms/message.ts';

/** A message as `sandbox.messages()` shows it. */
export interface SandboxMessage {
  readonly id: number;
  readonly messageId: string;
  readonly source: MessageSource;
  readonly workspaceId: number;
  /** Sent with a `sk_test_` key. */
  readonly isTest: boolean;
  readonly recipient: string;
  /** ISO 3166-1. */
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
  /** ISO 8601 in UTC. */
  readonly deliveredAt: string | null;
}

export function viewMessage(message: Message): SandboxMessage {
  const { id, messageId, source, workspaceId, isTest, recipient, country, senderId } = message;
  const { text, encoding, segments, status, statusCode, deliveredAt } = message;
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
  };
}
