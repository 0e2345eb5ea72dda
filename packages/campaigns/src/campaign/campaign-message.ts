import type { CampaignPage } from '@23telecom/client';

export type {
  CampaignMessage,
  CampaignMessageFilter,
  CampaignMessageState,
  CampaignPage,
} from '@23telecom/client';

/** The place and length of a page. */
export interface PageOptions {
  readonly after?: string | null | undefined;
  /**
   * Maximum number of items, 1 to 1,000.
   * @default 100
   */
  readonly limit?: number | undefined;
}

/** A list that is read page by page as it is walked. */
export interface CampaignList<Item> extends AsyncIterable<Item> {
  /** Reads one page. */
  page(options?: PageOptions): Promise<CampaignPage<Item>>;
}

/** A request that may have been sent, in one attempt. */
export interface UncertainCampaignBatch {
  readonly batch: number;
  /**
   * The attempt whose response is missing, counted from 1. `resolve` takes it with the batch: a decision on an earlier
   * attempt is refused.
   */
  readonly attempt: number;
  readonly recipients: readonly string[];
  readonly text: string;
  readonly senderId: string;
  /** When the request was made, ISO 8601 in UTC. */
  readonly sentAt: string;
  /** Why its response is missing, as plain data; null if its process died. */
  readonly error: Readonly<Record<string, unknown>> | null;
}
