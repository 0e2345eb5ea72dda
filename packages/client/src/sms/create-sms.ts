import type { Core } from '../call/operations/core.ts';
import type { Calls } from '../call/operations/create-calls.ts';
import { signalOf } from '../call/options/signal-of.ts';
import { untilAborted } from '../call/waiting/until-aborted.ts';
import type { ExecuteOnce, OnceOptions } from '../store/execute-once.ts';
import type { createWaitFor } from './create-wait-for.ts';
import type { ExportMessagesCall } from './messages/export.ts';
import type { ListMessagesCall } from './messages/list.ts';
import type { ListUnifiedMessagesCall } from './messages/list-unified.ts';
import type { SmsOperations } from './operations.ts';
import type { PreviewCall } from './preview.ts';
import { nextSendId, noteSend } from './note-send.ts';
import { createRecentSends } from './recent-sends.ts';
import type { SendCall, SendInput } from './send.ts';
import { createSendMany, type SendManyCall } from './send-many/create-send-many.ts';
import type { runSendMany } from './send-many/run-send-many.ts';
import { createSendOnce, type SendOnceParts } from './send-once/create-send-once.ts';
import type { runKeyedSend } from './send-once/run-keyed-send.ts';
import type { SendOnceCall } from './send-once/send-once.ts';
import type { CountryStatsCall } from './stats/by-country.ts';
import type { DailyStatsCall } from './stats/daily.ts';
import type { GetStatsCall } from './stats/get.ts';
import type { StatusCall } from './status.ts';
import type { WaitForCall } from './wait-for.ts';

/** The history of messages. */
export interface SmsMessages
  extends ListMessagesCall, ListUnifiedMessagesCall, ExportMessagesCall {}

/** Statistics of the traffic. */
export interface SmsStatistics extends GetStatsCall, DailyStatsCall, CountryStatsCall {}

/** The SMS channel. */
export interface Sms
  extends SendCall, SendOnceCall, SendManyCall, PreviewCall, StatusCall, WaitForCall {
  readonly messages: SmsMessages;
  readonly stats: SmsStatistics;
}

/** Loaders of the parts that more than one request needs. */
export interface SmsParts extends SendOnceParts {
  readonly createWaitFor: () => Promise<typeof createWaitFor>;
  readonly runSendMany: () => Promise<typeof runSendMany>;
  readonly runKeyedSend: () => Promise<typeof runKeyedSend>;
}

/** The SMS channel of a client, and its calls that a proxy handler can make for a key, by name. */
export interface SmsChannel {
  readonly sms: Sms;
  readonly onceByName: { readonly 'sms.send': ExecuteOnce<SendInput> };
}

/** Makes `telecom.sms`. Only `send` is bundled eagerly; all else is loaded on first use. */
export function createSms(
  { call, callList }: Calls<SmsOperations>,
  core: Core,
  parts: SmsParts,
  isProxied: boolean,
): SmsChannel {
  const recent = createRecentSends();
  const sms: Sms = {
    send: (input, options) => noteSend(core, recent, input, options, nextSendId()),
    sendMany: createSendMany(core, parts.runSendMany, recent),
    sendOnce: createSendOnce(core, parts, recent, isProxied),
    preview: call('sms.preview'),
    status: call('sms.status'),
    waitFor: async (messageId, options) => {
      const create = await untilAborted(parts.createWaitFor(), signalOf(options));
      return create(core)(messageId, options);
    },
    messages: {
      list: callList('sms.messages.list'),
      listUnified: callList('sms.messages.listUnified'),
      export: call('sms.messages.export'),
    },
    stats: {
      get: call('sms.stats.get'),
      daily: call('sms.stats.daily'),
      byCountry: call('sms.stats.byCountry'),
    },
  };
  async function sendForKey(key: string, input: SendInput, options: OnceOptions): Promise<unknown> {
    const run = await parts.runKeyedSend();
    return run(core, recent, key, input, options);
  }
  return { sms, onceByName: { 'sms.send': sendForKey } };
}
