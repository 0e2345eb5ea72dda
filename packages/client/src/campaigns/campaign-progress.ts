/** The state of a campaign. */
export type CampaignState =
  /** Takes recipients. */
  | 'draft'
  /** Planned, and not started. */
  | 'planned'
  /** Started, and waits for `startAt`. */
  | 'scheduled'
  /** Sends, or waits for its hours. */
  | 'running'
  /** Makes no request until `resume`. */
  | 'paused'
  /** All requests were made. */
  | 'sent'
  /** Ended by `expiresAt` with recipients left. */
  | 'expired'
  /** Ended by `cancel`. */
  | 'cancelled';

/** Why a campaign is paused. */
export type PauseReason =
  | 'you'
  /** A 402: top up, then resume. */
  | 'insufficient_balance'
  /** A 401 or 403: see the key and its permissions. */
  | 'not_allowed'
  /** The rest of `maxCost` does not cover another request. */
  | 'max_cost'
  /** Too many requests got no response that says yes or no. */
  | 'too_many_uncertain'
  /** PostgreSQL went back in time: resume with `recheck`. */
  | 'store_rewound';

/**
 * The figures of a campaign. Those from `accepted` to `sending` count the recipients of the plan, each once.
 */
export interface CampaignProgress {
  readonly id: string;
  readonly state: CampaignState;
  /** Null unless the campaign is paused. */
  readonly pausedBy: PauseReason | null;
  readonly senderId: string;
  /** Items that were added. */
  readonly read: number;
  /** Items with an invalid number, text or time zone. */
  readonly invalid: number;
  /** Recipients that occurred before. */
  readonly duplicates: number;
  /** Recipients on the suppression list. */
  readonly suppressed: number;
  /** Distinct recipients of the plan; 0 before. */
  readonly recipients: number;
  /** Accepted by the provider. */
  readonly accepted: number;
  /** In a blocked country, so nothing was sent to them. */
  readonly blocked: number;
  /** In an accepted request, but with another failure status of their own. */
  readonly refused: number;
  /** Found in the history after the response was lost, or decided by a person. */
  readonly reconciled: number;
  /** In a request that the provider refused for good. */
  readonly failed: number;
  /** Neither the response nor the history shows whether they were sent to: see `uncertain()`. */
  readonly uncertain: number;
  /** Not sent to, because the campaign has ended. */
  readonly unsent: number;
  /** To be sent to. */
  readonly pending: number;
  /** In a request under way, or in one that is being looked up. */
  readonly sending: number;
  /** Requests made, retries included. */
  readonly requests: number;
  /** Sum of the segments in the provider's responses. */
  readonly segments: number;
  /** Sum of the costs in the provider's responses, in the account's currency. */
  readonly cost: number;
  readonly delivered: number;
  readonly undelivered: number;
  readonly expired: number;
  /** The carrier reported that it does not know. */
  readonly unknown: number;
  /** Accepted or reconciled, without a final report. */
  readonly awaiting: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}
