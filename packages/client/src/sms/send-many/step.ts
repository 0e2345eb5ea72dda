import type { TelecomError } from '../../errors/telecom-error.ts';
import type { SendIntent } from './journal.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';

/** A request about to be made: recipients who get the same text. */
export interface Batch {
  readonly recipients: readonly string[];
  readonly text: string;
}

/** A request whose outcome is unknown. */
export interface LostRequest {
  readonly intent: SendIntent;
  /** The error of its response; null if the request was made by a previous run. */
  readonly error: TelecomError | null;
  /** When the response was lost, in milliseconds since 1970; null if the run was killed before. */
  readonly lostAt: number | null;
}

/** The result of a task in the pool: the next task, or the outcome of a request. */
export type Step =
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'lost'; readonly lost: LostRequest }
  | { readonly type: 'outcome'; readonly outcome: SendManyOutcome };

/** Wraps the outcome of a request. */
export function toStep(outcome: SendManyOutcome): Step {
  return { type: 'outcome', outcome };
}
