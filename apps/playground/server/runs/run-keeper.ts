import type {
  CampaignMessage,
  CampaignMessageFilter,
  CampaignPage,
  CampaignProgress,
} from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import type { RunDecision } from '../../src/runs/data/run.ts';
import type { RunRecord } from './run-record.ts';

/** The campaign of a run: the part of a `Campaign` of `@23telecom/campaigns` that runs use. */
export interface RunCampaign {
  readonly progress: () => Promise<CampaignProgress>;
  readonly messages: (filter?: CampaignMessageFilter) => {
    readonly page: (options?: {
      readonly after?: string | null | undefined;
      readonly limit?: number | undefined;
    }) => Promise<CampaignPage<CampaignMessage>>;
  };
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** The requests that neither the response nor the history accounts for, with their recipients. */
  readonly uncertain: () => Promise<readonly UncertainRequest[]>;
  /** Carries out a person's decision on one of them. */
  readonly resolve: (request: UncertainRequest, decision: RunDecision) => Promise<void>;
}

/** A request that may have sent its messages, in one attempt. */
export interface UncertainRequest {
  readonly batch: number;
  readonly attempt: number;
  readonly recipients: readonly string[];
}

/**
 * Keeps runs so that they survive a reload and a stopped process, and sends them. The server keeps them as
 * campaigns on PostgreSQL, the hosted page with `sendMany` in the browser.
 */
export interface RunKeeper {
  /** Stores a run, or returns the one that was stored with the same key before. */
  readonly add: (record: RunRecord) => Promise<RunRecord>;
  /** Sends a stored run, from where it is. A second call does nothing more. */
  readonly send: (record: RunRecord) => Promise<void>;
  /** The stored runs, newest first. */
  readonly list: () => Promise<readonly RunRecord[]>;
  readonly find: (id: string) => Promise<RunRecord | undefined>;
  /**
   * The campaign of a run.
   *
   * @throws an error with the code `CAMPAIGN_NOT_FOUND`
   */
  readonly campaign: (id: string) => Promise<RunCampaign>;
  /** Stores a delivery report, before its webhook is confirmed. */
  readonly receive: (event: DeliveryEvent) => Promise<void>;
  /** Asks the provider about messages that have waited for a report longer than this. */
  readonly catchUp: (olderThanMs: number) => Promise<void>;
  /** Calls back with the ID of each run whose figures changed. Returns the end of it. */
  readonly onMove: (listener: (id: string) => void) => () => void;
  /** Stops and forgets all runs. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}
