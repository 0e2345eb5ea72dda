import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callServer } from '../../shared/server/call-server.ts';
import { invalidateRuns } from './invalidate-runs.ts';
import type { RunResolution } from './run.ts';

/** Decides on the uncertain messages of a run. The server refuses if they are others now, or were sent again. */
export function useResolveRun(id: string): UseMutationResult<unknown, Error, RunResolution> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (resolution: RunResolution) =>
      callServer('POST', `/api/runs/${id}/resolve`, { body: resolution }),
    networkMode: 'always',
    onSettled: () => invalidateRuns(queryClient),
  });
}
