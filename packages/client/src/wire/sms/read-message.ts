import type { SmsMessage, UnifiedSmsMessage } from '../../sms/sms-message.ts';
import {
  readBoolean,
  readNumber,
  readString,
  readText,
  readTime,
  type WireRecord,
} from '../read.ts';

/** What a message has wherever it is told; the wire names one thing in several ways. */
function readCommon(row: WireRecord) {
  return {
    recipient: readString(row.recipient ?? row.dnis ?? row.to),
    senderId: readString(row.sender_id ?? row.sender),
    text: readString(row.message ?? row.text),
    status: readString(row.status),
    statusCode: readText(row.status_code),
    cost: readNumber(row.cost),
    deliveredAt: readTime(row.delivered_at),
  };
}

/** A message of API traffic (contract §3.1, §3.2). */
export function readMessage(row: WireRecord): Omit<SmsMessage, 'id'> {
  return {
    messageId: readString(row.message_id ?? row.client_message_id),
    segments: readNumber(row.segments ?? row.segment_num ?? row.num_parts),
    createdAt: readTime(row.created_at) ?? '',
    ...readCommon(row),
  };
}

/** A message of the joint history, out of JSON or of a CSV's row (contract §3.3). */
export function readUnifiedMessage(row: WireRecord): UnifiedSmsMessage {
  return {
    id: readString(row.id),
    source: readString(row.source),
    sentAt: readTime(row.sent_at ?? row.created_at),
    isClicked: readBoolean(row.clicked),
    clickedAt: readTime(row.clicked_at),
    actionType: readText(row.action_type),
    actionAt: readTime(row.action_at),
    ...readCommon(row),
  };
}
