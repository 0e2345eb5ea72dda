import type { PageData } from '../../call/list.ts';
import type { MessageFilter, UnifiedMessageFilter } from '../../sms/filter.ts';
import type { SmsMessage, UnifiedSmsMessage } from '../../sms/sms-message.ts';
import { checkFilter, isSource, pageChecks, trafficChecks } from '../check-filter.ts';
import { oneOf } from '../check.ts';
import { operationOf } from '../operation-of.ts';
import { readPage } from '../read-page.ts';
import { readString } from '../read.ts';
import { readMessage, readUnifiedMessage } from './read-message.ts';

/** The filters of the history but page and size; our names are the wire's. */
export const historyChecks = {
  ...trafficChecks,
  status: oneOf('delivered undelivered expired pending sent failed unknown'),
};

/** `GET /sms/messages` (contract §3.2). */
export const messagesListOperation = operationOf<MessageFilter | undefined, PageData<SmsMessage>>(
  'sms.messages.list',
  'read',
  'GET',
  '/sms/messages',
  {
    validate: (input) => checkFilter(input, { ...pageChecks, ...historyChecks }),
    encode: (filter) => ({ path: '/sms/messages', query: { ...filter } }),
    expects: 'messages',
    decode: (answer) =>
      readPage(answer, 'messages', (row) => ({ id: readString(row.id), ...readMessage(row) })),
  },
);

/** `GET /sms/messages/unified` (contract §3.3). */
export const messagesListUnifiedOperation = operationOf<
  UnifiedMessageFilter | undefined,
  PageData<UnifiedSmsMessage>
>('sms.messages.listUnified', 'read', 'GET', '/sms/messages/unified', {
  validate: (input) => checkFilter(input, { ...pageChecks, ...historyChecks, source: isSource }),
  encode: (filter) => ({ path: '/sms/messages/unified', query: { ...filter } }),
  expects: 'messages',
  decode: (answer) => readPage(answer, 'messages', readUnifiedMessage),
});
