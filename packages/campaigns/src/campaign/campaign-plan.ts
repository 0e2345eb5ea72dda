/** The cost of a campaign, in the account's currency. */
export interface PlannedCost {
  /** The lowest and the highest possible cost: a number does not identify its network. */
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Recipients without a price; `min` and `max` do not include them. */
  readonly unpriced: number;
}

/** The expected course of a campaign. */
export interface CampaignPlan {
  /** Recipients that will be sent to. */
  readonly recipients: number;
  /** Items with a number that occurred before. */
  readonly duplicates: number;
  readonly suppressed: number;
  readonly invalid: number;
  /** Requests: each has up to 100 recipients with the same text and the same hours. */
  readonly requests: number;
  /** Segments of all messages. */
  readonly segments: number;
  /** Null if the provider showed no prices. */
  readonly cost: PlannedCost | null;
  /**
   * The least time that the requests take at the pace of this process, in milliseconds, without the waits for
   * hours. Texts of one's own need a request for each recipient.
   */
  readonly lastsAtLeastMs: number;
  /** ISO 8601 in UTC. */
  readonly plannedAt: string;
}
