import { toTimestamp } from '../clock/days.ts';
import { ContractError } from '../contract/contract-error.ts';
import { toAmount } from '../shared/money.ts';
import { isFinal } from '../sms/is-final.ts';
import type { Message } from '../sms/message.ts';
import { telecomMessageId } from '../sms/message-id.ts';
import { defineEndpoint, type Call } from './endpoint.ts';

/** `GET /sms/status/:message_id`: contract §3.1. */
export const getSmsStatus = defineEndpoint({
  operation: 'sms.status',
  method: 'GET',
  path: '/sms/status/:message_id',
  permission: 'sms.read',
  handle: (call) => {
    const message = findMessage(call, call.parameters.message_id ?? '');
    return {
      status: true,
      message: {
        message_id: message.messageId,
        telecom_message_id: isFinal(message.status) ? telecomMessageId(message.messageId) : null,
        recipient: message.recipient,
        segments: message.segments,
        message: message.text,
        sender_id: message.senderId,
        status: message.status,
        status_code: message.statusCode,
        cost: toAmount(message.cost),
        created_at: toTimestamp(message.createdAt),
        delivered_at: message.deliveredAt === null ? null : toTimestamp(message.deliveredAt),
      },
    };
  },
});

function findMessage({ world, principal }: Call, messageId: string): Message {
  const { messages, testHistory } = principal.workspace;
  const message = principal.isTest
    ? testHistory.find(messageId, world.clock.now())
    : messages.find(messageId);
  if (message?.source !== 'api') throw new ContractError('NOT_FOUND', 'Message not found');
  return message;
}
