import type { SendInput, SendRecipientResult } from '@23telecom/client';

/** How far the sending of a campaign is. */
export interface CampaignRun {
  readonly requests: readonly SendInput[];
  /** How many requests have been answered well. */
  readonly done: number;
  readonly results: readonly SendRecipientResult[];
  /** Summed over the answers. */
  readonly cost: number;
  /** Why it stopped before its end. The requests from `done` on were not made, but for the first. */
  readonly error: Error | undefined;
  readonly isRunning: boolean;
}

export const startedRun = (requests: readonly SendInput[]): CampaignRun => ({
  requests,
  done: 0,
  results: [],
  cost: 0,
  error: undefined,
  isRunning: true,
});

/** How many recipients have not been sent to, the failed request's among them. */
export const countUnsent = ({ requests, done }: CampaignRun): number =>
  requests.slice(done).reduce((sum, { to }) => sum + to.length, 0);
