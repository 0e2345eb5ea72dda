import { queryOptions } from '@tanstack/react-query';
import { callServer } from '../../shared/server/call-server.ts';
import type { RunDetails, RunOfMessage, RunSummary } from './run.ts';

const all = ['runs'] as const;

/** The runs of the playground's server, as query options. */
export const runQueries = {
  all,
  list: queryOptions({
    queryKey: [...all, 'list'],
    queryFn: async ({ signal }) =>
      (await callServer<{ runs: readonly RunSummary[] }>('GET', '/api/runs', { signal })).runs,
  }),
  details: (id: string) =>
    queryOptions({
      queryKey: [...all, 'details', id],
      queryFn: ({ signal }) => callServer<RunDetails>('GET', `/api/runs/${id}`, { signal }),
    }),
  /** The run that sent a message; null if no run did. It does not change. */
  ofMessage: (messageId: string, recipient: string) =>
    queryOptions({
      queryKey: ['run of message', messageId, recipient],
      queryFn: async ({ signal }) => {
        const search = new URLSearchParams({ messageId, recipient });
        const path = `/api/runs/of-message?${search}`;
        return (await callServer<{ run: RunOfMessage | null }>('GET', path, { signal })).run;
      },
      staleTime: Infinity,
    }),
};
