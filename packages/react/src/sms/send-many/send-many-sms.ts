import type {
  SendFailure,
  SendJournal,
  SendManyInput,
  SendManyOptions,
  SendManyOutcome,
  SendManySummary,
} from '@23telecom/client';
import type { TemplateRow } from '@23telecom/encoding/template';
import type { PersonalMessages, PersonalText, TemplateValues } from './measure-personal.ts';

/** A recipient with the values of the text's fields. */
export interface SmsRecipient {
  /** E.164 with `+`. */
  readonly recipient: string;
  readonly values: TemplateRow;
}

/** A message to any number of recipients. */
export interface SendManySmsInput {
  /**
   * Phone numbers, or numbers with values: `text` is then a template, such as `Hi {{name}}`. A number that
   * occurs again is skipped.
   */
  readonly recipients: readonly (string | SmsRecipient)[];
  readonly text: string;
  readonly senderId: string;
}

/** A run: yields each outcome, and then returns the figures. */
export interface OutcomesOfRun extends AsyncIterable<SendManyOutcome> {
  readonly summary: () => Promise<SendManySummary>;
}

/** Starts a run, for example on your server. */
export type RunSendMany = (input: SendManyInput, options: SendManyOptions) => OutcomesOfRun;

interface CommonOptions {
  /**
   * Makes the text of a composer a template, such as `Hi {{name}}`: the values of its fields for each recipient.
   * @default none: the text is sent as it is
   */
  readonly values?: TemplateValues | undefined;
  /** Options of `sms.sendMany`, such as `budget` and `requestsPerSecond`. */
  readonly options?: Omit<SendManyOptions, 'signal' | 'journal'> | undefined;
}

/** Options of `useSendManySms`: a memory that survives a reload, so that nobody gets the message twice. */
export type SendManySmsOptions = CommonOptions &
  (
    | {
        /** The memory of this mailing, for example in your database. Use a new one for each mailing. */
        readonly journal: SendJournal;
        readonly run?: undefined;
      }
    | {
        /** Replaces `sms.sendMany` by your own run with a memory, such as a campaign on your server. */
        readonly run: RunSendMany;
        readonly journal?: undefined;
      }
  );

/** How far a run is. All figures count recipients. */
export interface SendManyProgress {
  readonly total: number;
  /** Those with an outcome. */
  readonly done: number;
  readonly accepted: number;
  /** Not sent to: rejected, invalid, in a blocked country, or the run ended first. */
  readonly failed: number;
  /** Possibly sent to: neither a response nor the history shows it. */
  readonly uncertain: number;
  /** Charged so far, in the account's currency. */
  readonly cost: number;
}

/**
 * The state of a run. `done`: it reached the end of the list, see `summary`. `stopped`: it ended early, see
 * `summary.stoppedBy`. `error`: it threw, see `error`.
 */
export type SendManyStatus = 'idle' | 'pending' | 'done' | 'stopped' | 'error';

/** State of `useSendManySms`. */
export interface SendManyState {
  readonly status: SendManyStatus;
  readonly progress: SendManyProgress;
  /** Recipients who were possibly sent to. A later run looks them up, and never resends. */
  readonly uncertain: readonly string[];
  /** Recipients who were not sent to. It is safe to send to them again. */
  readonly unsent: readonly string[];
  /** Why the first of the requests whose recipients were not sent to failed. */
  readonly failure: SendFailure | undefined;
  /** The figures when the run has ended. */
  readonly summary: SendManySummary | undefined;
  /** Thrown by the journal, by `run`, or by the check of the input. */
  readonly error: unknown;
}

/** Result of `useSendManySms`. */
export interface SendManySms extends SendManyState {
  /** The values of the fields of a composer's text, as they were given. */
  readonly values: TemplateValues | undefined;
  /** Measures the messages of a template; for the composer. */
  readonly measure: (text: PersonalText) => PersonalMessages;
  /** Starts a run. While one is under way, it returns that one. Resolves with undefined after an error. */
  readonly start: (input: SendManySmsInput) => Promise<SendManySummary | undefined>;
  /** Starts no further request. Those under way finish. */
  readonly cancel: () => void;
  /** Clears the state of a run that has ended. */
  readonly reset: () => void;
}

export const idleState: SendManyState = {
  status: 'idle',
  progress: { total: 0, done: 0, accepted: 0, failed: 0, uncertain: 0, cost: 0 },
  uncertain: [],
  unsent: [],
  failure: undefined,
  summary: undefined,
  error: undefined,
};

/** Adds an outcome to the state. */
export function addOutcome(state: SendManyState, outcome: SendManyOutcome): SendManyState {
  const { status, recipients } = outcome;
  const { progress } = state;
  const isSent = status === 'sent';
  const results = isSent ? outcome.results : null;
  const accepted = results
    ? results.filter((result) => result.status === 'accepted').length
    : Number(isSent) * recipients.length;
  const isUncertain = status === 'uncertain';
  const failed = isUncertain ? 0 : recipients.length - accepted;
  const cost = (isSent ? outcome.summary?.cost : 0) ?? 0;
  return {
    ...state,
    progress: {
      total: progress.total,
      done: progress.done + recipients.length,
      accepted: progress.accepted + accepted,
      failed: progress.failed + failed,
      uncertain: progress.uncertain + (isUncertain ? recipients.length : 0),
      cost: Number((progress.cost + cost).toFixed(8)),
    },
    uncertain: isUncertain ? [...state.uncertain, ...recipients] : state.uncertain,
    unsent:
      status === 'failed' || status === 'unsent' ? [...state.unsent, ...recipients] : state.unsent,
    failure: state.failure ?? (status === 'failed' ? outcome.error : undefined),
  };
}
