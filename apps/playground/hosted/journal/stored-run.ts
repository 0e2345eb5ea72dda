import type { CampaignState, PauseReason } from '@23telecom/client';
import type { RunRecord } from '../../server/runs/run-record.ts';

/** A run with the part of its state that the journal does not show. */
export interface StoredRun {
  readonly record: RunRecord;
  readonly state: Extract<CampaignState, 'running' | 'paused' | 'sent' | 'cancelled'>;
  readonly pausedBy: PauseReason | null;
  /** Requests made, retries included. */
  readonly requests: number;
  /** ISO 8601 in UTC; null before the end. */
  readonly endedAt: string | null;
  /** The code of the error for each recipient that was refused for good. */
  readonly failed: Readonly<Record<string, string>>;
}
