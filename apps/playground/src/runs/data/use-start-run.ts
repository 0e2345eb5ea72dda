import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { callServer } from '../../shared/server/call-server.ts';
import type { NewRun } from './run.ts';
import { runQueries } from './run-queries.ts';

/** The response to a started run. */
export interface StartedRun {
  readonly id: string;
}

/**
 * Starts runs on the server. A double click and a retry after a lost response are one run: equal input has the
 * same idempotency key until the server has accepted it. If some people already got this text, the error has
 * the earlier run (`findEarlierRun`); pass `again: true` to send it all the same.
 */
export function useStartRun(): UseMutationResult<StartedRun, Error, NewRun> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: startOnce,
    networkMode: 'always',
    onSuccess: () => queryClient.invalidateQueries({ queryKey: runQueries.all }),
  });
}

interface Attempt {
  readonly body: string;
  readonly key: string;
  response: Promise<StartedRun> | undefined;
}

let attempt: Attempt | undefined;

function startOnce(run: NewRun): Promise<StartedRun> {
  const body = JSON.stringify(run);
  if (attempt?.body !== body) attempt = { body, key: crypto.randomUUID(), response: undefined };
  const current = attempt;
  current.response ??= callServer<StartedRun>('POST', '/api/runs', {
    body: run,
    headers: { 'Idempotency-Key': current.key },
  }).then(
    (started) => {
      // The next send of the same message is a new one.
      if (attempt === current) attempt = undefined;
      return started;
    },
    (error: unknown) => {
      current.response = undefined;
      throw error;
    },
  );
  return current.response;
}
