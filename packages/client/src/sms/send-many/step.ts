import type { TelecomError } from '../../errors/telecom-error.ts';
import type { SendIntent } from './journal.ts';
import type { SendManyOutcome } from './send-many.ts';

/** One request to be: one text for all. */
export interface Batch {
  readonly recipients: readonly string[];
  readonly text: string;
}

/** A request whose fate is not known; the error, when it is of this run. */
export interface LostRequest {
  readonly intent: SendIntent;
  readonly error: TelecomError | null;
}

/** What a piece of work leads to: at most one of them. */
export interface Step {
  readonly batch?: Batch | undefined;
  readonly lost?: LostRequest | undefined;
  readonly outcome?: SendManyOutcome | undefined;
}
