import type { SmsStatus } from '../../sms/sms-message.ts';
import { define } from '../define.ts';
import { isId } from '../is-id.ts';
import { readRecord, readText, recordOf } from '../read.ts';
import { messageShape } from './read-message.ts';

const readStatus = recordOf<SmsStatus>({ telecomMessageId: readText, ...messageShape });

/** `GET /sms/status/:message_id` (contract §3.1). The input is the message ID. */
export const statusOperation = define<string, SmsStatus>(
  'sms.status',
  'GET /sms/status/{messageId}',
  'message',
  (answer) => readStatus(readRecord(answer).message),
  {
    validate: (input) => {
      const problem = isId(input);
      return problem ? [{ path: 'messageId', ...problem }] : [];
    },
    encode: (messageId) => ({ path: `/sms/status/${encodeURIComponent(messageId)}` }),
  },
);
