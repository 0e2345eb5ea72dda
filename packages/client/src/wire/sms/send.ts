import { analyze, checkRecipient, checkSenderId } from '@23telecom/encoding';
import type { Issue } from '../../call/issue.ts';
import type { SendInput, SendResult } from '../../sms/send.ts';
import { checkFields } from '../check.ts';
import { operationOf } from '../operation-of.ts';
import { readArray, readBoolean, readNumber, readRecord, readString, readText } from '../read.ts';

/** Contract §1.1. */
const mostRecipients = 100;

/** `POST /sms/send` (contract §1). */
export const sendOperation = operationOf<SendInput, SendResult>(
  'sms.send',
  'send',
  'POST',
  '/sms/send',
  {
    validate: (input) => {
      const issues = checkFields(
        input,
        { to: checkList, text: checkText, senderId: checkSenderId },
        ['to', 'text', 'senderId'],
      );
      const { to } = readRecord(input);
      return Array.isArray(to) ? [...issues, ...checkRecipients(to)] : issues;
    },
    encode: ({ to, text, senderId }) => ({
      path: '/sms/send',
      body: { to, message: text, sender_id: senderId },
    }),
    expects: 'results',
    decode: (answer) => {
      const body = readRecord(answer);
      const summary = readRecord(body.summary);
      return {
        results: readArray(body.results ?? body.messages, (row) => ({
          recipient: readString(row.dnis ?? row.recipient ?? row.to),
          messageId: readText(row.message_id),
          segments: readNumber(row.segments ?? row.segment_num),
          // Rows of `messages` have no status: only accepted ones are there.
          status: readText(row.status) ?? 'accepted',
        })),
        summary: {
          recipients: readNumber(summary.total_recipients),
          segments: readNumber(summary.total_segments),
          cost: readNumber(summary.total_cost),
          encoding: summary.encoding === 'UCS-2' ? 'UCS-2' : 'GSM-7',
          accepted: readNumber(summary.accepted_count),
          blocked: readNumber(summary.blocked_count),
          queueErrors: readNumber(summary.queue_error_count),
          configErrors: readNumber(summary.config_error_count),
          dbErrors: readNumber(summary.db_error_count),
        },
        isSandbox: readBoolean(body.sandbox),
      };
    },
  },
);

function checkList(to: unknown): Omit<Issue, 'path'> | undefined {
  if (!Array.isArray(to)) return { code: 'not_an_array', message: 'expected an array of numbers' };
  if (!to.length) return { code: 'empty', message: 'expected at least one number' };
  if (to.length <= mostRecipients) return undefined;
  return {
    code: 'too_many',
    message: `expected at most ${mostRecipients} numbers, got ${to.length}: use sendMany`,
  };
}

/** The faults of each recipient, by index. */
export function checkRecipients(to: readonly unknown[]): Issue[] {
  return to.flatMap((number, index) => {
    const problem = checkRecipient(number);
    return problem ? [{ path: `to[${index}]`, ...problem }] : [];
  });
}

function checkText(text: unknown): Omit<Issue, 'path'> | undefined {
  if (typeof text !== 'string' || !text) {
    return { code: 'empty', message: 'expected a text that is not empty' };
  }
  const { segments, tooLong } = analyze(text);
  if (!tooLong) return undefined;
  return { code: 'too_long', message: `expected at most 255 segments, got ${segments}` };
}
