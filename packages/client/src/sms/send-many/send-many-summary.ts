import type { Issue } from '../../codec/issue.ts';

/** Why a run ended early. */
export type StopReason =
  /** By your signal. */
  | 'aborted'
  /** The next request could have passed the `budget`. */
  | 'budget'
  /** By a 402. */
  | 'insufficient_balance'
  /** By a 401 or 403. */
  | 'not_allowed'
  /** The provider asked for a longer pause than `maxPauseMs`. */
  | 'rate_limited'
  /** Your loop over the outcomes ended before the run. */
  | 'left'
  /** The iterable of recipients threw. */
  | 'source_error'
  /** The journal threw, or did not respond within `timeoutMs`. */
  | 'journal_error'
  /** A middleware or a token function threw before a request, or the prices for the `budget` did not come. */
  | 'call_error';

/**
 * The figures of a run. Those up to `skipped` count recipients. Their sum is `read`, and in addition
 * the recipients of earlier runs whose requests this run looked up (in `reconciled` or `uncertain`).
 */
export interface SendManySummary {
  /** Accepted by the provider with status `accepted`. */
  readonly accepted: number;
  /** In a blocked country, so nothing was sent to them. */
  readonly blocked: number;
  /** In an accepted request, but with another failure status of their own. */
  readonly refused: number;
  /** Found in the history after the response was lost; `segments` and `cost` do not include them. */
  readonly reconciled: number;
  /** In a request whose response proves that nothing was sent. */
  readonly failed: number;
  /** In a request that neither the response nor the history accounts for. */
  readonly uncertain: number;
  /** Read, but not sent because the run ended early. Each is in an outcome. */
  readonly unsent: number;
  /** With an invalid number or text. */
  readonly invalid: number;
  /** The problems of the first invalid recipient; undefined if none is invalid. */
  readonly issues?: readonly Issue[] | undefined;
  /** Duplicates within the list. */
  readonly duplicates: number;
  /** Already in the journal from a previous run. */
  readonly skipped: number;
  /**
   * Number of items of `recipients` that are in an outcome, duplicates and skipped ones included: the
   * position to continue at after a stop. Send to the `unsent` ones too.
   */
  readonly read: number;
  /** Number of requests made, retries included. */
  readonly requests: number;
  /** Sum of the segments in the provider's responses. */
  readonly segments: number;
  /** Sum of the costs in the provider's responses, in the account's currency. */
  readonly cost: number;
  /** Null if the run did not end early. */
  readonly stoppedBy: StopReason | null;
}
