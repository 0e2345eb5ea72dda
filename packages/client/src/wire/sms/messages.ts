import { guardStream } from '../../call/guard-stream.ts';
import type { PageData } from '../../call/list.ts';
import type { ExportFilter, MessageFilter, UnifiedMessageFilter } from '../../sms/filter.ts';
import type { SmsExport } from '../../sms/messages/sms-export.ts';
import { toSmsExport } from '../../sms/messages/to-sms-export.ts';
import type { SmsMessage, UnifiedSmsMessage } from '../../sms/sms-message.ts';
import { checkFilter, isSource, pageFields, trafficFields } from '../check-filter.ts';
import { define } from '../define.ts';
import { oneOf } from '../one-of.ts';
import { pageOf } from '../page-of.ts';
import { readString, recordOf } from '../read.ts';
import { messageShape, unifiedMessageShape } from './read-message.ts';

const historyFields = {
  ...trafficFields,
  status: oneOf('delivered undelivered expired pending sent failed unknown'),
};

/** `GET /sms/messages` (contract §3.2). */
export const messagesListOperation = define<MessageFilter | undefined, PageData<SmsMessage>>(
  'sms.messages.list',
  'GET /sms/messages',
  'messages',
  pageOf(recordOf<SmsMessage>({ id: readString, ...messageShape })),
  { validate: checkFilter({ ...pageFields, ...historyFields }) },
);

/** `GET /sms/messages/unified` (contract §3.3). */
export const messagesListUnifiedOperation = define<
  UnifiedMessageFilter | undefined,
  PageData<UnifiedSmsMessage>
>(
  'sms.messages.listUnified',
  'GET /sms/messages/unified',
  'messages',
  pageOf(recordOf(unifiedMessageShape)),
  {
    validate: checkFilter({ ...pageFields, ...historyFields, source: isSource }),
  },
);

/** `GET /sms/messages/unified/export` (contract §3.4, §11). */
export const messagesExportOperation = define<ExportFilter | undefined, SmsExport>(
  'sms.messages.export',
  'GET /sms/messages/unified/export',
  undefined,
  (body, { headers }) =>
    toSmsExport(body as ReadableStream<Uint8Array>, headers, unifiedMessageShape),
  { answer: guardStream, validate: checkFilter({ ...historyFields, source: isSource }) },
);
