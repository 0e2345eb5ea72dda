import { toTimestamp } from '../clock/days.ts';
import { toAmount } from '../shared/money.ts';
import type { Message } from '../sms/message.ts';

/** The keys of a unified item, in the order of the export's columns. */
export const unifiedKeys = [
  'id',
  'source',
  'recipient',
  'sender_id',
  'message',
  'status',
  'status_code',
  'cost',
  'sent_at',
  'delivered_at',
  'clicked',
  'clicked_at',
  'action_type',
  'action_at',
] as const;

/** An item of the unified history. */
export type UnifiedItem = Readonly<
  Record<(typeof unifiedKeys)[number], string | number | boolean | null>
>;

export function encodeUnifiedMessage(message: Message): UnifiedItem {
  return {
    id: String(message.id),
    source: message.source,
    recipient: message.recipient,
    sender_id: message.senderId,
    message: message.text,
    status: message.status,
    status_code: message.statusCode,
    cost: toAmount(message.cost),
    sent_at: toTimestamp(message.createdAt),
    delivered_at: toTimestampOrNull(message.deliveredAt),
    clicked: message.clicks > 0,
    clicked_at: toTimestampOrNull(message.clickedAt),
    action_type: message.actionType,
    action_at: toTimestampOrNull(message.actionAt),
  };
}

function toTimestampOrNull(time: number | null): string | null {
  return time === null ? null : toTimestamp(time);
}
