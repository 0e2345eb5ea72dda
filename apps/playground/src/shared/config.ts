import { queryOptions, useQuery } from '@tanstack/react-query';
import { callServer } from './server/call-server.ts';

/** The settings of the playground's server that the page needs. */
export interface PlaygroundConfig {
  readonly mode: 'sandbox' | 'live';
  /** Whether the server and its sandbox run in this page, so that no other program can reach them. */
  readonly isHosted: boolean;
  /** URL of the provider's API, used in the requests that a reader copies as code. */
  readonly baseUrl: string;
  /** The sandbox's key; undefined with the live API, whose key stays on the server. */
  readonly apiKey?: string | undefined;
  /** Lets this page change things; see `callServer`. */
  readonly token: string;
}

/** Whether this build runs its server and sandbox in the page. */
export const isHostedBuild = import.meta.env.MODE === 'hosted';

/** Query options for the settings, which do not change while the server runs. */
const configOptions = queryOptions({
  queryKey: ['playground', 'config'],
  queryFn: ({ signal }) => callServer<PlaygroundConfig>('GET', '/api/config', { signal }),
  staleTime: Infinity,
});

/** Returns the server's settings; undefined while they are loading. */
export function useConfig(): PlaygroundConfig | undefined {
  return useQuery(configOptions).data;
}
