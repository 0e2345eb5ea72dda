import type { SmsMessage, UnifiedSmsMessage } from '../../sms/sms-message.ts';
import { readBoolean, readNumber, readString, readText, type Shape } from '../read.ts';
import { readTime } from '../read-time.ts';

const common = {
  recipient: readString,
  senderId: readString,
  text: readString,
  status: readString,
  statusCode: readText,
  cost: readNumber,
};

/** How a message of API traffic is read (contract §3.1, §3.2). */
export const messageShape: Shape<Omit<SmsMessage, 'id'>> = {
  messageId: readString,
  ...common,
  segments: readNumber,
  createdAt: (value) => readTime(value) ?? '',
  deliveredAt: readTime,
};

/** How a message of the joint history is read, out of JSON or of a CSV's row (contract §3.3). */
export const unifiedMessageShape: Shape<UnifiedSmsMessage> = {
  id: readString,
  source: readString,
  ...common,
  sentAt: readTime,
  deliveredAt: readTime,
  isClicked: readBoolean,
  clickedAt: readTime,
  actionType: readText,
  actionAt: readTime,
};
