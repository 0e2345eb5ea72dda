import {
  analyze,
  checkRecipient,
  checkSenderId,
  type Encoding,
  maxRecipients,
  maxSegments,
} from '@23telecom/encoding';
import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { type Check, checkFields } from '../codec/check.ts';
import type { Issue } from '../codec/issue.ts';
import {
  listOf,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readText,
  recordOf,
} from '../codec/read.ts';
import { isResponseToSend } from './is-response-to-send.ts';

/** A message to 1–100 recipients. The batch is atomic: either all are queued or none. */
export interface SendInput {
  /** 1 to 100 numbers in E.164 with `+`. A number that occurs twice is sent to, and billed, twice. */
  readonly to: readonly string[];
  /** Not empty; at most 255 segments. */
  readonly text: string;
  /** 3–11 letters and digits that do not start with a digit, or a phone number with `+`. */
  readonly senderId: string;
}

/** The status of one recipient in the response to a send; open to values that are not known yet. */
export type SendRecipientStatus =
  'accepted' | 'blocked_country' | 'queue_error' | 'config_error' | (string & {});

/** The result for one recipient. */
export interface SendRecipientResult {
  readonly recipient: string;
  /** Null if the recipient was not accepted. */
  readonly messageId: string | null;
  readonly segments: number;
  readonly status: SendRecipientStatus;
}

/** The result for the whole batch. */
export interface SendSummary {
  readonly recipients: number;
  /** Sum over the recipients. */
  readonly segments: number;
  /** In the account's currency. */
  readonly cost: number;
  readonly encoding: Encoding;
  readonly accepted: number;
  readonly blocked: number;
  readonly queueErrors: number;
  readonly configErrors: number;
  readonly dbErrors: number;
}

/** The provider's response to a send. */
export interface SendResult {
  /** The result for each recipient, in the provider's order. */
  readonly results: readonly SendRecipientResult[];
  readonly summary: SendSummary;
  /** True with an `sk_test_` key: nothing was sent or billed. */
  readonly isSandbox: boolean;
}

/** `telecom.sms.send`. */
export interface SendCall {
  /**
   * Sends one text to 1–100 recipients, now. Never retried if that could cost twice: see `sent` of
   * the error. Needs the permission `sms.send`.
   *
   * @throws ValidationError when the input is invalid: no request was made
   * @throws InsufficientBalanceError with the figures: nothing was sent
   *
   * @example
   * ```ts
   * const { results } = await telecom.sms.send({
   *   to: ['+447911123456'],
   *   text: 'Hello',
   *   senderId: 'MyApp',
   * });
   * ```
   */
  readonly send: (input: SendInput, options?: CallOptions) => TelecomPromise<SendResult>;
}

/** Accepts an array of 1 to 100 items (contract §1.1). */
const recipientsCheck: Check = (to) => {
  if (!Array.isArray(to)) return { code: 'NOT_AN_ARRAY', message: 'expected an array of numbers' };
  if (to.length > 0 && to.length <= maxRecipients) return undefined;
  return {
    code: to.length ? 'TOO_MANY' : 'EMPTY',
    message: `expected 1 to ${maxRecipients} numbers, got ${to.length}`,
  };
};

const textCheck: Check = (text) => {
  if (typeof text !== 'string') return { code: 'NOT_A_STRING', message: 'expected a string' };
  if (!text) return { code: 'EMPTY', message: 'expected a text' };
  const { segments, tooLong } = analyze(text);
  if (!tooLong) return undefined;
  const message = `expected at most ${maxSegments} segments, got ${segments}`;
  return { code: 'TOO_LONG', message };
};

const checks = { to: recipientsCheck, text: textCheck, senderId: checkSenderId };

/** The names of the fields of a send. */
export const sendFields: readonly string[] = Object.keys(checks);

function checkSend(input: unknown): Issue[] {
  const { to } = readRecord(input);
  // A copy has undefined in place of holes; `flatMap` would skip a hole, and JSON would send null.
  const numbers: unknown[] = Array.isArray(to) ? [...(to as unknown[])] : [];
  return [
    ...checkFields(input, checks, true),
    ...numbers.flatMap((number, index) => {
      const problem = checkRecipient(number);
      return problem ? [{ path: `to[${index}]`, ...problem }] : [];
    }),
  ];
}

const readSend = recordOf<SendResult>({
  results: listOf(
    recordOf<SendRecipientResult>({
      recipient: readString,
      messageId: readText,
      segments: readNumber,
      // Rows under the wire's `messages` have no status, because they are the accepted ones.
      status: (value) => readText(value) ?? 'accepted',
    }),
  ),
  summary: recordOf<SendSummary>({
    recipients: readNumber,
    segments: readNumber,
    cost: readNumber,
    encoding: (value) => (value === 'UCS-2' ? value : 'GSM-7'),
    accepted: readNumber,
    blocked: readNumber,
    queueErrors: readNumber,
    configErrors: readNumber,
    dbErrors: readNumber,
  }),
  isSandbox: readBoolean,
});

/** `POST /sms/send` (contract §1). */
export const sendOperation = defineOperation(
  {
    name: 'sms.send',
    kind: 'send',
    method: 'POST',
    path: '/sms/send',
    input: checkedBy<SendInput>(checkSend, sendFields),
    secretFields: ['text'],
    response: { type: 'object', key: 'results' },
    decode: readSend,
  },
  isResponseToSend,
);
