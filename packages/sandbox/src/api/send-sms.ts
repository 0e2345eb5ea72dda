import { ContractError } from '../contract/contract-error.ts';
import { readSendRequest } from '../sending/read-send-request.ts';
import {
  findShortLinkDomain,
  sendMessages,
  type QueuedRecipient,
} from '../sending/send-messages.ts';
import { toAmount } from '../shared/money.ts';
import { defineEndpoint, type Call } from './endpoint.ts';

/** `POST /sms/send`: contract §1. */
export const sendSms = defineEndpoint({
  operation: 'sms.send',
  method: 'POST',
  path: '/sms/send',
  permission: 'sms.send',
  handle: ({ world, principal, body }: Call) => {
    const { sms } = world.options.account;
    if (sms === 'none') {
      throw new ContractError('NO_SMS_ACCESS', 'SMS is not configured on the account');
    }
    if (sms === 'incomplete') {
      throw new ContractError('CONFIG_ERROR', 'The credentials of the account are incomplete');
    }
    const request = readSendRequest(body, findShortLinkDomain(world, principal));
    const queued = sendMessages(world, principal, request);
    return {
      status: true,
      messages: queued.flatMap(({ message }) =>
        message === undefined
          ? []
          : [
              {
                dnis: message.recipient,
                message_id: message.messageId,
                segment_num: message.segments,
              },
            ],
      ),
      results: queued.map(({ decision, message }) => ({
        dnis: decision.recipient,
        // Contract §11: a recipient who was not accepted has no message ID.
        ...(message === undefined ? {} : { message_id: message.messageId }),
        segments: request.analysis.segments,
        status: decision.status,
      })),
      summary: summarize(queued, request.analysis.segments, request.analysis.encoding),
      ...(principal.isTest ? { sandbox: true } : {}),
    };
  },
});

function summarize(
  queued: readonly QueuedRecipient[],
  segments: number,
  encoding: string,
): Record<string, unknown> {
  function count(status: QueuedRecipient['decision']['status']): number {
    return queued.filter(({ decision }) => decision.status === status).length;
  }
  const accepted = count('accepted');
  return {
    total_recipients: queued.length,
    total_segments: accepted * segments,
    total_cost: toAmount(queued.reduce((sum, { message }) => sum + (message?.cost ?? 0), 0)),
    encoding,
    accepted_count: accepted,
    blocked_count: count('blocked_country'),
    queue_error_count: count('queue_error'),
    config_error_count: count('config_error'),
    db_error_count: 0,
  };
}
