import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import type { Issue } from '../codec/issue.ts';
import { messageIdCheck } from '../codec/message-id-check.ts';
import { readRecord, readText, recordOf } from '../codec/read.ts';
import { type MessageRecord, messageShape } from './message-record.ts';

/** The state of one message. */
export interface SmsStatus extends MessageRecord {
  /** The carrier's ID; null before there is one. */
  readonly telecomMessageId: string | null;
}

/** `telecom.sms.status`. */
export interface StatusCall {
  /**
   * The current status of one message. Needs the permission `sms.read`.
   *
   * @throws NotFoundError when the account has no such message
   *
   * @example
   * ```ts
   * const { status, deliveredAt } = await telecom.sms.status(messageId);
   * ```
   */
  readonly status: (messageId: string, options?: CallOptions) => TelecomPromise<SmsStatus>;
}

function checkMessageId(input: unknown): Issue[] {
  const problem = messageIdCheck(input);
  return problem ? [{ path: 'messageId', ...problem }] : [];
}

const readStatus = recordOf<SmsStatus>({ telecomMessageId: readText, ...messageShape });

/** `GET /sms/status/:message_id` (contract §3.1). */
export const statusOperation = defineOperation(
  {
    name: 'sms.status',
    method: 'GET',
    path: '/sms/status/{messageId}',
    input: checkedBy<string>(checkMessageId),
    response: { type: 'object', key: 'message' },
    encode: (messageId) => ({ path: `/sms/status/${encodeURIComponent(messageId)}` }),
    decode: (body): SmsStatus => readStatus(readRecord(body).message),
  },
  (message, messageId) => !message.messageId || message.messageId === messageId,
);
