import type { Clock, TelecomClient } from '@23telecom/client';
import type { CampaignStore } from '../database/campaign-store.ts';
import type { Database } from '../database/database.ts';
import type { Breaker } from '../statements/give-up-batch.ts';

/** The settings and connections that all parts of `createCampaigns` share. */
export interface CampaignContext {
  readonly telecom: TelecomClient;
  readonly store: CampaignStore;
  open(): Promise<Database>;
  readonly clock: Clock;
  /** The time for statements: null for the database's clock. */
  now(): string | null;
  /** An ID that no other process has. */
  readonly owner: string;
  /** The shard of the tallies that this process writes. */
  readonly shard: number;
  readonly requestsPerSecond: number;
  /** Limit for a request, in milliseconds. */
  readonly timeoutMs: number;
  /** Time after which a request of a process is looked up by another, in milliseconds. */
  readonly leaseMs: number;
  readonly settleMs: number;
  readonly breaker: Breaker;
  /** Receives errors that no call can reject with. */
  readonly onError: (error: unknown) => void;
  /** Aborts when the campaigns are closed. */
  readonly signal: AbortSignal;
}
