import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import type { List } from '../../call/results/list.ts';
import { isAskedPage, pageChecks, pageOf } from '../../call/results/page-of.ts';
import { readBoolean, readString, readText, recordOf, type Shape } from '../../codec/read.ts';
import { readTime } from '../../codec/read-time.ts';
import { commonShape } from '../message-record.ts';
import type { MessageStatus } from '../message-status.ts';
import { sourceCheck, trafficFilter, type TrafficSource } from '../traffic-filter.ts';
import { historyChecks } from './history-checks.ts';
import type { MessageFilter } from './list.ts';

/** Selects messages of the joint history. */
export interface UnifiedMessageFilter extends MessageFilter {
  /** @default 'all' */
  readonly source?: TrafficSource | undefined;
}

/** A message in the joint history of API traffic and broadcasts. */
export interface UnifiedSmsMessage {
  /** The row's ID in the joint history. Other calls do not take it. */
  readonly id: string;
  /** `api`, or `campaign` for a broadcast; open to new sources. */
  readonly source: 'api' | 'campaign' | (string & {});
  readonly recipient: string;
  readonly senderId: string;
  readonly text: string;
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  readonly cost: number;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly isClicked: boolean;
  readonly clickedAt: string | null;
  /** Such as `registration`; null without a conversion. */
  readonly actionType: string | null;
  readonly actionAt: string | null;
}

/** `telecom.sms.messages.listUnified`. */
export interface ListUnifiedMessagesCall {
  /**
   * The joint history of API traffic and broadcasts, newest first. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * const page = await telecom.sms.messages.listUnified({ source: 'broadcasts' });
   * ```
   */
  readonly listUnified: (
    filter?: UnifiedMessageFilter,
    options?: CallOptions,
  ) => List<UnifiedSmsMessage>;
}

/** Reads a message of the joint history, from JSON or from a row of a CSV (contract §3.3). */
export const unifiedMessageShape: Shape<UnifiedSmsMessage> = {
  id: readString,
  source: readString,
  ...commonShape,
  sentAt: readTime,
  deliveredAt: readTime,
  isClicked: readBoolean,
  clickedAt: readTime,
  actionType: readText,
  actionAt: readTime,
};

/** `GET /sms/messages/unified` (contract §3.3). */
export const listUnifiedMessagesOperation = defineOperation(
  {
    name: 'sms.messages.listUnified',
    method: 'GET',
    path: '/sms/messages/unified',
    input: trafficFilter<UnifiedMessageFilter>({
      ...pageChecks,
      ...historyChecks,
      source: sourceCheck,
    }),
    response: { type: 'object', key: 'messages' },
    decode: pageOf(recordOf(unifiedMessageShape)),
  },
  isAskedPage,
);
