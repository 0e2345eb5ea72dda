import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import type { List } from '../../call/results/list.ts';
import { isAskedPage, pageChecks, pageOf } from '../../call/results/page-of.ts';
import { readString, recordOf } from '../../codec/read.ts';
import { type MessageRecord, messageShape } from '../message-record.ts';
import { trafficFilter, type TrafficFilter } from '../traffic-filter.ts';
import { historyChecks, type MessageStatusFilter } from './history-checks.ts';

/** Selects messages of the history. */
export interface MessageFilter extends TrafficFilter {
  /** @default 1 */
  readonly page?: number | undefined;
  /**
   * Messages a page, 1–100.
   * @default 25
   */
  readonly limit?: number | undefined;
  readonly status?: MessageStatusFilter | undefined;
}

/** A message in the history of API traffic. */
export interface SmsMessage extends MessageRecord {
  /** The row's ID in the history. Other calls take `messageId`. */
  readonly id: string;
}

/** `telecom.sms.messages.list`. */
export interface ListMessagesCall {
  /**
   * The history of API traffic, newest first. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * for await (const { recipient, status } of telecom.sms.messages.list({ period: '7d' })) {
   *   console.log(recipient, status);
   * }
   * ```
   */
  readonly list: (filter?: MessageFilter, options?: CallOptions) => List<SmsMessage>;
}

/** `GET /sms/messages` (contract §3.2). */
export const listMessagesOperation = defineOperation(
  {
    name: 'sms.messages.list',
    method: 'GET',
    path: '/sms/messages',
    input: trafficFilter<MessageFilter>({ ...pageChecks, ...historyChecks }),
    response: { type: 'object', key: 'messages' },
    decode: pageOf(recordOf<SmsMessage>({ id: readString, ...messageShape })),
  },
  isAskedPage,
);
