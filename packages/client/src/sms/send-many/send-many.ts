import type { CallOptions } from '../../call/call-options.ts';
import type { Issue } from '../../call/issue.ts';
import type { SendRecipientResult, SendSummary } from '../send.ts';
import type { SendJournal } from './journal.ts';

/** A recipient with a text of its own. */
export interface PersonalMessage {
  readonly recipient: string;
  /** @default the text of the run */
  readonly text?: string | undefined;
}

/** Whom to send what. */
export interface SendManyInput {
  /**
   * Numbers in E.164 with `+`, or messages with their own text; read as they are needed, once. A
   * number that comes again is left out.
   */
  readonly recipients: Iterable<string | PersonalMessage> | AsyncIterable<string | PersonalMessage>;
  /** For every recipient that has none of its own. */
  readonly text?: string | undefined;
  readonly senderId: string;
}

/** How fast to send, and what to remember. */
export interface SendManyOptions extends CallOptions {
  /** Stops the run: nothing new goes out, what is under way ends and is recorded. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How often a request is repeated whose answer proves that nothing was queued.
   * @default 5
   */
  readonly maxRetries?: number | undefined;
  /**
   * Requests at a time.
   * @default 4
   */
  readonly concurrency?: number | undefined;
  /** @default no limit but the provider's */
  readonly requestsPerSecond?: number | undefined;
  /**
   * Recipients of one request, 1–100.
   * @default 100
   */
  readonly batchSize?: number | undefined;
  /**
   * Remembers what was sent, so that a run that was killed can be started again with the same
   * recipients. See `openFileJournal` of `@23telecom/client/node`.
   * @default none: what a crash interrupts is not remembered
   */
  readonly journal?: SendJournal | undefined;
  /**
   * How long a request whose fate is unknown is looked for in the history, in milliseconds.
   * @default 60_000
   */
  readonly settleMs?: number | undefined;
}

/** A failure as plain data: what `toJSON()` of the error gives. */
export interface SendFailure extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly description: string;
}

/** What became of one request. */
export type SendManyOutcome =
  /** Taken by the provider, as the answer says; or as the history shows, then without results. */
  | {
      readonly status: 'sent';
      readonly recipients: readonly string[];
      readonly results: readonly SendRecipientResult[] | null;
      readonly summary: SendSummary | null;
    }
  /** Proven not to be sent: may be tried again. */
  | {
      readonly status: 'failed';
      readonly recipients: readonly string[];
      readonly error: SendFailure;
    }
  /** Neither the answer nor the history tells: must not be sent again without a look. */
  | {
      readonly status: 'uncertain';
      readonly recipients: readonly string[];
      readonly error: SendFailure | null;
    }
  /** What is left of the list when the run ended early. */
  | { readonly status: 'unsent'; readonly recipients: readonly string[] }
  /** Refused before any request: the number or the text is wrong. */
  | {
      readonly status: 'invalid';
      readonly recipients: readonly string[];
      readonly issues: readonly Issue[];
    };

/** The run in figures; all but the last five count recipients. */
export interface SendManySummary {
  /** Taken by the provider, as far as it says for each: see `blocked` and `refused`. */
  readonly accepted: number;
  /** Of blocked countries. */
  readonly blocked: number;
  /** Taken with the batch, but with a status of failure of their own. */
  readonly refused: number;
  /** Found in the history after their answer was lost; their segments and cost are not known. */
  readonly reconciled: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly unsent: number;
  readonly invalid: number;
  /** Repeats within the list. */
  readonly duplicates: number;
  /** Known to the journal from a run before. */
  readonly skipped: number;
  /** Items that were read of the recipients: where to go on when the run was stopped. */
  readonly read: number;
  readonly requests: number;
  readonly segments: number;
  /** In the account's currency. */
  readonly cost: number;
  /**
   * Why the run ended early: your signal, the balance (402), or credentials and permissions (401,
   * 403); null when it did not.
   */
  readonly stoppedBy: 'aborted' | 'insufficient_balance' | 'not_allowed' | null;
}

/** A run that goes on as it is read. */
export interface SendManyRun extends AsyncIterable<SendManyOutcome> {
  /** Runs what is left, and gives the figures. */
  summary(): Promise<SendManySummary>;
}

/** Sends to any number of recipients; see `sms.sendMany`. */
export type SendMany = (input: SendManyInput, options?: SendManyOptions) => SendManyRun;
