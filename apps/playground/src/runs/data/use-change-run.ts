import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callServer } from '../../shared/server/call-server.ts';
import { invalidateRuns } from './invalidate-runs.ts';

/** A change of a run. `retry` sends to its failed recipients in a new run. */
export type RunChange = 'pause' | 'resume' | 'cancel' | 'retry';

/** Changes a run. The result has its ID, or that of the new run after `retry`. */
export function useChangeRun(
  id: string,
): UseMutationResult<{ readonly id: string }, Error, RunChange> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: RunChange) =>
      callServer<{ readonly id: string }>('POST', `/api/runs/${id}/${change}`, { body: {} }),
    networkMode: 'always',
    onSuccess: () => invalidateRuns(queryClient),
  });
}
