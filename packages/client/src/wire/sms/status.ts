import type { SmsStatus } from '../../sms/sms-message.ts';
import { isId } from '../check.ts';
import { operationOf } from '../operation-of.ts';
import { readRecord, readText } from '../read.ts';
import { readMessage } from './read-message.ts';

/** `GET /sms/status/:message_id` (contract §3.1). The input is the message ID. */
export const statusOperation = operationOf<string, SmsStatus>(
  'sms.status',
  'read',
  'GET',
  '/sms/status/{messageId}',
  {
    validate: (input) => {
      const problem = isId(input);
      return problem ? [{ path: 'messageId', ...problem }] : [];
    },
    encode: (messageId) => ({ path: `/sms/status/${encodeURIComponent(messageId)}` }),
    expects: 'message',
    decode: (answer) => {
      const row = readRecord(readRecord(answer).message);
      return { telecomMessageId: readText(row.telecom_message_id), ...readMessage(row) };
    },
  },
);
