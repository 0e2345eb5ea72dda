import type { SmsMessage, UnifiedSmsMessage } from '@23telecom/client';

/** A row of the list: a message of the API, or one of a broadcast, which has no ID. */
export interface MessageRow {
  /** Unique in the list. */
  readonly key: string;
  readonly messageId: string | null;
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly status: string;
  readonly statusCode: string | null;
  /** Null for a broadcast, which the provider lists without it. */
  readonly segments: number | null;
  readonly cost: number;
  /** When the provider accepted it, or sent the broadcast: ISO 8601 in UTC. */
  readonly at: string | null;
  readonly deliveredAt: string | null;
  /** A click on a link, or another action of the recipient. */
  readonly reaction: string | null;
}

/** The row of a message of the API. */
export function toApiRow(message: SmsMessage): MessageRow {
  const { messageId, recipient, senderId, text, status, statusCode, segments, cost } = message;
  return {
    key: messageId,
    messageId,
    recipient,
    senderId,
    text,
    status,
    statusCode,
    segments,
    cost,
    at: message.createdAt,
    deliveredAt: message.deliveredAt,
    reaction: null,
  };
}

/** The row of a message of a broadcast. */
export function toBroadcastRow(message: UnifiedSmsMessage): MessageRow {
  const { id, source, recipient, senderId, text, status, statusCode, cost } = message;
  return {
    key: `${source}-${id}`,
    messageId: null,
    recipient,
    senderId,
    text,
    status,
    statusCode,
    segments: null,
    cost,
    at: message.sentAt,
    deliveredAt: message.deliveredAt,
    reaction: message.actionType ?? (message.isClicked ? 'clicked' : null),
  };
}
