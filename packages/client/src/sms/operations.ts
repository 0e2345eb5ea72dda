import type { MapOf } from '../call/operations/operation-map.ts';
import { exportMessagesOperation } from './messages/export.ts';
import { listMessagesOperation } from './messages/list.ts';
import { listUnifiedMessagesOperation } from './messages/list-unified.ts';
import { previewOperation } from './preview.ts';
import { sendOperation } from './send.ts';
import { countryStatsOperation } from './stats/by-country.ts';
import { dailyStatsOperation } from './stats/daily.ts';
import { statsOperation } from './stats/get.ts';
import { statusOperation } from './status.ts';

/** The operations of the SMS channel. */
export const smsOperations = [
  sendOperation,
  previewOperation,
  statusOperation,
  listMessagesOperation,
  listUnifiedMessagesOperation,
  exportMessagesOperation,
  statsOperation,
  dailyStatsOperation,
  countryStatsOperation,
] as const;

/** Input and output of each operation of the SMS channel. */
export type SmsOperations = MapOf<typeof smsOperations>;
