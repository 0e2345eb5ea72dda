import { analyze, checkRecipient, checkSenderId } from '@23telecom/encoding';
import type { SendInput, SendResult } from '../../sms/send.ts';
import { type Check, checkFields } from '../check.ts';
import { define } from '../define.ts';
import {
  listOf,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readText,
  recordOf,
} from '../read.ts';

/** Contract §1.1. */
const mostRecipients = 100;

const checkList: Check = (to) => {
  if (!Array.isArray(to)) return { code: 'not_an_array', message: 'expected an array of numbers' };
  if (to.length > 0 && to.length <= mostRecipients) return undefined;
  return {
    code: to.length ? 'too_many' : 'empty',
    message: `expected 1 to ${mostRecipients} numbers, got ${to.length}`,
  };
};

const checkText: Check = (text) => {
  if (typeof text !== 'string') return { code: 'not_a_string', message: 'expected a string' };
  if (!text) return { code: 'empty', message: 'expected a text' };
  const { segments, tooLong } = analyze(text);
  if (!tooLong) return undefined;
  return { code: 'too_long', message: `expected at most 255 segments, got ${segments}` };
};

/** `POST /sms/send` (contract §1). */
export const sendOperation = define<SendInput, SendResult>(
  'sms.send',
  'POST /sms/send',
  'results',
  recordOf<SendResult>({
    results: listOf(
      recordOf({
        recipient: readString,
        messageId: readText,
        segments: readNumber,
        // The rows of `messages` have no status: only accepted ones are there.
        status: (value) => readText(value) ?? 'accepted',
      }),
    ),
    summary: recordOf({
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
  }),
  {
    kind: 'send',
    validate: (input) => {
      const { to } = readRecord(input);
      return [
        ...checkFields(input, { to: checkList, text: checkText, senderId: checkSenderId }, true),
        // A copy has no holes, which would be skipped and go out as null.
        ...(Array.isArray(to) ? [...(to as unknown[])] : []).flatMap((number, index) => {
          const problem = checkRecipient(number);
          return problem ? [{ path: `to[${index}]`, ...problem }] : [];
        }),
      ];
    },
  },
);
