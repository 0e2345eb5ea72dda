import {
  messagesExportOperation,
  messagesListOperation,
  messagesListUnifiedOperation,
} from './messages.ts';
import { sendOperation } from './send.ts';
import { statsByCountryOperation, statsDailyOperation, statsGetOperation } from './stats.ts';
import { statusOperation } from './status.ts';

/** The SMS channel's operations by name. */
export const smsOperations = {
  'sms.send': sendOperation,
  'sms.status': statusOperation,
  'sms.messages.list': messagesListOperation,
  'sms.messages.listUnified': messagesListUnifiedOperation,
  'sms.messages.export': messagesExportOperation,
  'sms.stats.get': statsGetOperation,
  'sms.stats.daily': statsDailyOperation,
  'sms.stats.byCountry': statsByCountryOperation,
} as const;
