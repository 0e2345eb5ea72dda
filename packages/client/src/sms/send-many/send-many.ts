import type { CallOptions } from '../../call/options/call-options.ts';
import type { SendJournal } from './journal.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';
import type { SendManySummary } from './send-many-summary.ts';

/** A recipient with its own text. */
export interface PersonalMessage {
  /** E.164 with `+`. */
  readonly recipient: string;
  /** @default the `text` of the run */
  readonly text?: string | undefined;
}

/** The recipients, text and sender of a run. */
export interface SendManyInput {
  /**
   * Phone numbers in E.164 with `+`, or messages with their own text. Read once, and only as fast as
   * they are sent. A number that occurs again is skipped.
   */
  readonly recipients: Iterable<string | PersonalMessage> | AsyncIterable<string | PersonalMessage>;
  /** The text for recipients without their own. */
  readonly text?: string | undefined;
  /** The sender that recipients see: a name such as `MyApp`, or a number. */
  readonly senderId: string;
}

/** The options of `sms.sendMany`. */
export interface SendManyOptions extends CallOptions {
  /**
   * Stops the run: no new request is made, requests in flight finish and are recorded. Recipients that
   * were read and not sent are in an `unsent` outcome.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Limit for each attempt, and for each step of the `journal`, in milliseconds.
   *
   * @default the client's, 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Maximum number of retries of a request. Only a request whose response proves that nothing was
   * queued is retried.
   *
   * @default 5
   */
  readonly maxRetries?: number | undefined;
  /**
   * Maximum number of concurrent requests.
   *
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /**
   * Maximum number of requests started in a second. After a 429, the whole run also waits as long as
   * the provider asks.
   *
   * @default no limit
   */
  readonly requestsPerSecond?: number | undefined;
  /**
   * Maximum number of recipients in a request, 1–100. Recipients with different texts never share one.
   *
   * @default 100
   */
  readonly batchSize?: number | undefined;
  /**
   * Records each request, so that after a crash you can start the run again with the same recipients
   * and each gets one message. See `openFileJournal` of `@23telecom/client/node`.
   *
   * @default no journal: after a crash, nothing is known about the run
   */
  readonly journal?: SendJournal | undefined;
  /**
   * Maximum time to look for a request with an unknown outcome in the message history, in
   * milliseconds. The history may lag behind.
   *
   * @default 60_000
   */
  readonly settleMs?: number | undefined;
  /**
   * Maximum cost of the mailing in the account's currency, earlier runs of the `journal` included. The run
   * stops with `budget` before the request whose most would pass it, and reports the rest as `unsent`; a later
   * run with a larger budget goes on from the journal. Prices are an upper bound until the response is there,
   * and a request without a response counts in full. Numbers without a price are `invalid` (`NO_PRICE`). Needs
   * the permission `pricing.read`.
   *
   * @default no limit
   */
  readonly budget?: number | undefined;
  /**
   * Longest pause that the provider may ask for with `Retry-After`, in milliseconds. If it asks for
   * more, the run stops with `rate_limited`: the request is in a `failed` outcome whose error has
   * `retryAfterMs`.
   *
   * @default 300_000
   */
  readonly maxPauseMs?: number | undefined;
}

/**
 * A run that advances as its outcomes are read. Iterate it and call `summary`, or only call `summary`.
 * Awaiting the run is the same as calling `summary`.
 */
export interface SendManyRun extends AsyncIterable<SendManyOutcome>, Promise<SendManySummary> {
  /**
   * Finishes the run and returns its figures. If the recipients, the journal, a middleware or a token
   * function throws, the run reports all outcomes and then rejects with that error, once; call it again
   * for the figures.
   *
   * @throws ValidationError if the input is invalid; no request was made then
   */
  summary(): Promise<SendManySummary>;
}

/**
 * Sends to any number of recipients; see `sms.sendMany`.
 *
 * @example
 * ```ts
 * const run = telecom.sms.sendMany({ recipients, text: 'Hello', senderId: 'MyApp' }, { journal });
 * for await (const { status, recipients } of run) console.log(status, recipients.length);
 * console.log(await run.summary());
 * ```
 */
export type SendMany = (input: SendManyInput, options?: SendManyOptions) => SendManyRun;
