import { queryOptions, useQuery } from '@tanstack/react-query';

/** What the page must know of the server it came from. */
export interface PlaygroundConfig {
  readonly mode: 'sandbox' | 'live';
  /** The provider's address, for the requests that a reader copies. */
  readonly upstream: string;
}

/** The server's own settings, which do not change while it runs. */
export const configOptions = queryOptions({
  queryKey: ['playground', 'config'],
  queryFn: async ({ signal }): Promise<PlaygroundConfig> => {
    const response = await fetch('/api/config', { signal });
    if (!response.ok) throw new Error(`The playground's server answered ${response.status}.`);
    return (await response.json()) as PlaygroundConfig;
  },
  staleTime: Infinity,
});

export const useConfig = (): PlaygroundConfig | undefined => useQuery(configOptions).data;
