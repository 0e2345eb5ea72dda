import type { Message } from '../sms/message.ts';
import { createMessageId } from '../sms/message-id.ts';

/** Creates the message that a test webhook reports. It is not added to the history. */
export function sampleMessage(workspaceId: number, at: number): Message {
  return {
    id: 0,
    messageId: createMessageId(42, at, 0, 0),
    source: 'api',
    workspaceId,
    isTest: true,
    recipient: '+447700900000',
    country: 'GB',
    senderId: 'MyApp',
    text: 'Test',
    encoding: 'GSM-7',
    segments: 1,
    createdAt: at,
    status: 'DELIVRD',
    statusCode: '000',
    cost: 0,
    deliveredAt: at,
    clicks: 1,
    clickedAt: at,
    actionType: 'registration',
    actionAt: at,
  };
}
