import { toAmount } from '../money.ts';
import { readSendRequest } from '../sms/read-send-request.ts';
import { sendMessages, type QueuedRecipient } from '../sms/send-messages.ts';
import { ApiError } from './api-error.ts';
import type { Call, Endpoint } from './endpoint.ts';

/** `POST /sms/send`: contract §1. */
export const sendSms: Endpoint = {
  operation: 'sms.send',
  method: 'POST',
  path: '/sms/send',
  permission: 'sms.send',
  handle: ({ world, principal, body }: Call) => {
    const { sms } = world.options.account;
    if (sms === 'none') {
      throw new ApiError(403, 'NO_SMS_ACCESS', 'SMS is not configured on the account');
    }
    if (sms === 'incomplete') {
      throw new ApiError(403, 'CONFIG_ERROR', 'The credentials of the account are incomplete');
    }
    const request = readSendRequest(body);
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
        // Contract §11: absent where nothing was queued.
        ...(message === undefined ? {} : { message_id: message.messageId }),
        segments: request.analysis.segments,
        status: decision.status,
      })),
      summary: summarize(queued, request.analysis.segments, request.analysis.encoding),
      ...(principal.isTest ? { sandbox: true } : {}),
    };
  },
};

function summarize(
  queued: readonly QueuedRecipient[],
  segments: number,
  encoding: string,
): Record<string, unknown> {
  const count = (status: QueuedRecipient['decision']['status']): number =>
    queued.filter(({ decision }) => decision.status === status).length;
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
