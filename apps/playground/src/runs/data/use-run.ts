import type { CampaignProgress } from '@23telecom/client';
import { useCampaign } from '@23telecom/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countRun, isMoving } from './count-run.ts';
import type { Run, RunDetails } from './run.ts';
import { runQueries } from './run-queries.ts';

/** State of `useRun`. */
export interface RunQuery {
  /** Undefined while it is loading. */
  readonly run: Run | undefined;
  readonly error: Error | null;
}

/** A run with its figures, kept up to date until nothing can change any more. */
export function useRun(id: string): RunQuery {
  const { data: progress, error: campaignError } = useCampaign(id);
  const { data: details, error: detailsError } = useQuery(runQueries.details(id));
  const run = useMemo(() => progress && details && joinRun(details, progress), [progress, details]);
  return { run, error: campaignError ?? detailsError };
}

/** Joins what the server knows about a run with the figures of its campaign. */
function joinRun(details: RunDetails, progress: CampaignProgress): Run {
  return {
    ...details,
    state: progress.state,
    pausedBy: progress.pausedBy ?? undefined,
    counts: countRun(progress, details.assumed),
    isMoving: isMoving(progress, details.assumed),
    progress,
  };
}
