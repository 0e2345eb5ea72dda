/** The fate of a recipient. */
export type CampaignMessageState =
  | 'pending'
  | 'sending'
  | 'accepted'
  | 'blocked'
  | 'refused'
  | 'reconciled'
  | 'failed'
  | 'uncertain'
  | 'suppressed'
  | 'unsent';

/** A recipient of a campaign. */
export interface CampaignMessage {
  readonly recipient: string;
  readonly state: CampaignMessageState;
  /** Null before the provider has accepted it, and while a reconciled one has not been found by name. */
  readonly messageId: string | null;
  /** The last reported status, such as `DELIVRD`; null before the first report. */
  readonly status: string | null;
  readonly statusCode: string | null;
  /** ISO 8601 in UTC. */
  readonly reportedAt: string | null;
  /**
   * Why it was not accepted, or possibly not: the status in the provider's response, such as
   * `blocked_country`, or the code of the request's error, such as `RATE_LIMIT_EXCEEDED`; null without a reason.
   */
  readonly code: string | null;
  /** The request that it is in. */
  readonly batch: number;
}

/** Selects messages of a campaign. */
export interface CampaignMessageFilter {
  readonly state?: CampaignMessageState | undefined;
  readonly status?: string | undefined;
  /** E.164 with `+`. */
  readonly recipient?: string | undefined;
}

/** A page of a list, as plain data. */
export interface CampaignPage<Item> {
  readonly items: readonly Item[];
  /** Pass it as `after` to get the page that follows; null on the last one. */
  readonly next: string | null;
}
