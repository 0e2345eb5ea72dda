import type { CallOptions } from '../call/call-options.ts';
import type { List } from '../call/list.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';
import type { ExportFilter, MessageFilter, StatsFilter, UnifiedMessageFilter } from './filter.ts';
import type { SmsExport } from './messages/sms-export.ts';
import type { SmsPreview } from './preview.ts';
import type { SendMany } from './send-many/send-many.ts';
import type { SendInput, SendResult } from './send.ts';
import type { SmsMessage, SmsStatus, UnifiedSmsMessage } from './sms-message.ts';
import type { CountryStats, DailyStats, SmsStats } from './stats.ts';
import type { WaitForOptions } from './wait-for-options.ts';

/** The history of messages. */
export interface SmsMessages {
  /** API traffic, newest first. Needs `sms.read`. */
  readonly list: (filter?: MessageFilter, options?: CallOptions) => List<SmsMessage>;
  /** API traffic and broadcasts together, newest first. Needs `sms.read`. */
  readonly listUnified: (
    filter?: UnifiedMessageFilter,
    options?: CallOptions,
  ) => List<UnifiedSmsMessage>;
  /**
   * The joint history as a CSV that is read as it comes. Needs `sms.read`.
   *
   * @example
   * const file = await telecom.sms.messages.export({ period: '30d' });
   * for await (const message of file.rows()) console.log(message.status);
   */
  readonly export: (filter?: ExportFilter, options?: CallOptions) => TelecomPromise<SmsExport>;
}

/** Counted traffic. All need `sms.read`. */
export interface SmsStatistics {
  /** The whole span in one. */
  readonly get: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<SmsStats>;
  /** A row for every day. */
  readonly daily: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<DailyStats>;
  /** A row for every country. */
  readonly byCountry: (filter?: StatsFilter, options?: CallOptions) => TelecomPromise<CountryStats>;
}

/** The SMS channel. */
export interface Sms {
  /**
   * Sends one text to 1–100 recipients, now. Never repeated where it may cost twice: see `sent` of
   * the error. Needs `sms.send`.
   *
   * @throws ValidationError when the input is wrong: nothing was asked
   * @throws InsufficientBalanceError with the figures: nothing was sent
   *
   * @example
   * const { results } = await telecom.sms.send({
   *   to: ['+447911123456'],
   *   text: 'Hello',
   *   senderId: 'MyApp',
   * });
   */
  readonly send: (input: SendInput, options?: CallOptions) => TelecomPromise<SendResult>;
  /**
   * Sends to any number of recipients, each once, in requests of up to 100; gives what became of
   * each request as it comes. With a journal, a run that was killed can be started again. A request
   * whose answer was lost is looked up in the history, and never sent again. Needs `sms.send`, and
   * `sms.read` for the history.
   *
   * @throws ValidationError as it is read, when the text or the sender is wrong: nothing was sent
   *
   * @example
   * const run = telecom.sms.sendMany({ recipients, text: 'Hello', senderId: 'MyApp' });
   * for await (const outcome of run) console.log(outcome.status, outcome.recipients.length);
   * console.log(await run.summary());
   */
  readonly sendMany: SendMany;
  /** What `send` would say, without sending. Needs `pricing.read` and `balance.read`. */
  readonly preview: (input: SendInput, options?: CallOptions) => TelecomPromise<SmsPreview>;
  /**
   * Where one message is. Needs `sms.read`.
   *
   * @throws NotFoundError when the account has no such message
   */
  readonly status: (messageId: string, options?: CallOptions) => TelecomPromise<SmsStatus>;
  /**
   * Asks every 3–5 seconds until the status is final.
   *
   * @throws TimeoutError `WAIT_TIMEOUT` when it is not in time: the message is still on its way
   */
  readonly waitFor: (messageId: string, options?: WaitForOptions) => Promise<SmsStatus>;
  readonly messages: SmsMessages;
  readonly stats: SmsStatistics;
}
