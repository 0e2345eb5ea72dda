import type { ExportFilter } from '../../sms/filter.ts';
import type { SmsExport } from '../../sms/messages/sms-export.ts';
import { toSmsExport } from '../../sms/messages/to-sms-export.ts';
import { checkFilter, isSource } from '../check-filter.ts';
import { operationOf } from '../operation-of.ts';
import { historyChecks } from './messages.ts';
import { readUnifiedMessage } from './read-message.ts';

/** `GET /sms/messages/unified/export` (contract §3.4, §11). */
export const messagesExportOperation = operationOf<ExportFilter | undefined, SmsExport>(
  'sms.messages.export',
  'read',
  'GET',
  '/sms/messages/unified/export',
  {
    answer: 'stream',
    validate: (input) => checkFilter(input, { ...historyChecks, source: isSource }),
    encode: (filter) => ({ path: '/sms/messages/unified/export', query: { ...filter } }),
    decode: (body, { headers }) =>
      toSmsExport(
        body as ReadableStream<Uint8Array>,
        headers.get('content-disposition'),
        readUnifiedMessage,
      ),
  },
);
