import type { CallOptions } from '../../call/options/call-options.ts';
import { defineOperation } from '../../call/operations/define-operation.ts';
import { guardStream } from '../../call/results/guard-stream.ts';
import { notSupported } from '../../call/runtime/require-global.ts';
import type { TelecomPromise } from '../../call/results/telecom-promise.ts';
import { readRecord } from '../../codec/read.ts';
import type { WireRequest } from '../../call/operations/operation.ts';
import { checkThat } from '../../codec/check.ts';
import { sourceCheck, trafficFilter } from '../traffic-filter.ts';
import { historyChecks } from './history-checks.ts';
import type { UnifiedMessageFilter } from './list-unified.ts';
import { type SmsExport, toSmsExport } from './sms-export.ts';

/** Selects the messages of an export: all that match, without pages. */
export interface ExportFilter extends Omit<UnifiedMessageFilter, 'page' | 'limit'> {
  /**
   * Makes the file safe to open in a spreadsheet: in `body` and `text()`, an apostrophe precedes each cell
   * that would run as a formula, such as a sender `=HYPERLINK(…)`. `rows()` are not changed.
   *
   * @default false
   */
  readonly guardFormulas?: boolean | undefined;
}

/** `telecom.sms.messages.export`. */
export interface ExportMessagesCall {
  /**
   * The joint history as a CSV that is read while it arrives. Needs the permission `sms.read`.
   *
   * @example
   * ```ts
   * const file = await telecom.sms.messages.export({ period: '30d' });
   * for await (const message of file.rows()) console.log(message.status);
   * ```
   */
  readonly export: (filter?: ExportFilter, options?: CallOptions) => TelecomPromise<SmsExport>;
}

const exportPath = '/sms/messages/unified/export';

/** `GET /sms/messages/unified/export` (contract §3.4, §11). */
export const exportMessagesOperation = defineOperation({
  name: 'sms.messages.export',
  method: 'GET',
  path: exportPath,
  input: trafficFilter<ExportFilter>({
    ...historyChecks,
    source: sourceCheck,
    guardFormulas: checkThat((value) => typeof value === 'boolean', 'true or false'),
  }),
  encode(filter) {
    // Undefined is left out of the query: the option is ours.
    const query = { ...readRecord(filter), guardFormulas: undefined } as WireRequest['query'];
    return { path: exportPath, query };
  },
  response: {
    type: 'stream',
    guard: guardStream,
    notSupported: (operation) => notSupported('ReadableStream', operation),
  },
  decode: (body, { headers }, filter): SmsExport =>
    toSmsExport(
      body as ReadableStream<Uint8Array>,
      headers,
      readRecord(filter).guardFormulas === true,
    ),
});
